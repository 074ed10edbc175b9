import type { EditionHead } from '../../requirements-for.js';

export const TCNAEC1304 = {
  id: 'T/CNAEC1304-2022',
  title: {
    'zh-CN': '民用建筑无障碍设施评价标准',
    'zh-HK': '民用建築無障礙設施評價標準',
    en: 'Standard for evaluation of barrier-free facilities in civil buildings',
  },
  inForceFrom: '2022-12-01',
  legalForce: 'group-standard',
  jurisdiction: 'none',
  status:
    'Voluntary association standard, graded in one to three stars; read through a public implementation',
  beside: [],
} as const satisfies EditionHead;
