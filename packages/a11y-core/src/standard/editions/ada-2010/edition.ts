import type { EditionHead } from '../../requirements-for.js';

export const ADA2010 = {
  id: 'ADA-2010',
  title: {
    'zh-CN': '美国残疾人法案无障碍设计标准(2010)',
    'zh-HK': '美國殘疾人法案無障礙設計標準（2010）',
    en: '2010 ADA Standards for Accessible Design',
  },
  inForceFrom: '2012-03-15',
  legalForce: 'foreign-reference',
  jurisdiction: 'US',
  status: 'Federal, in force in the United States',
  beside: [],
} as const satisfies EditionHead;
