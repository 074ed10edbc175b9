import type { EditionHead } from '../../requirements-for.js';

export const GB50763 = {
  id: 'GB50763-2012',
  title: {
    'zh-CN': '无障碍设计规范',
    'zh-HK': '無障礙設計規範',
    en: 'Codes for accessibility design',
  },
  inForceFrom: '2012-09-01',
  legalForce: 'technical-standard',
  jurisdiction: 'CN',
  status:
    'In force, partly superseded by GB 55019-2021; its few compulsory clauses were withdrawn with it',
  beside: [],
} as const satisfies EditionHead;
