import type { EditionHead } from '../../requirements-for.js';

export const GB55031 = {
  id: 'GB55031-2022',
  title: {
    'zh-CN': '民用建筑通用规范',
    'zh-HK': '民用建築通用規範',
    en: 'General code for civil buildings',
  },
  inForceFrom: '2023-03-01',
  legalForce: 'mandatory-code',
  jurisdiction: 'CN',
  status: 'In force, mandatory throughout; used here for stairs',
  beside: [],
} as const satisfies EditionHead;
