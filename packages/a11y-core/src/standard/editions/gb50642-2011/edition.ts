import type { EditionHead } from '../../requirements-for.js';

export const GB50642 = {
  id: 'GB50642-2011',
  title: {
    'zh-CN': '无障碍设施施工验收及维护规范',
    'zh-HK': '無障礙設施施工驗收及維護規範',
    en: 'Code for construction acceptance and maintenance of barrier-free facilities',
  },
  inForceFrom: '2011-06-01',
  legalForce: 'technical-standard',
  jurisdiction: 'CN',
  status:
    'In force; its compulsory clauses were withdrawn when GB 55019-2021 took effect (recalled)',
  beside: [],
} as const satisfies EditionHead;
