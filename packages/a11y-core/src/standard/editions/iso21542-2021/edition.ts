import type { EditionHead } from '../../requirements-for.js';

export const ISO21542 = {
  id: 'ISO21542-2021',
  title: {
    'zh-CN': '建筑施工 建成环境的可达性和可用性',
    'zh-HK': '建築施工 建成環境的可達性及可用性',
    en: 'Building construction: accessibility and usability of the built environment',
  },
  inForceFrom: '2021-06-01',
  legalForce: 'foreign-reference',
  jurisdiction: 'none',
  status: 'Current edition, voluntary',
  beside: [],
} as const satisfies EditionHead;
