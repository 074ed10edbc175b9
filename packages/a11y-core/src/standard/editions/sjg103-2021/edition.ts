import type { EditionHead } from '../../requirements-for.js';

export const SJG103 = {
  id: 'SJG103-2021',
  title: {
    'zh-CN': '深圳市无障碍设计标准',
    'zh-HK': '深圳市無障礙設計標準',
    en: 'Shenzhen standard for accessibility design',
  },
  inForceFrom: '2021-09-01',
  legalForce: 'local-standard',
  jurisdiction: 'CN-SZ',
  status: 'In force; only the subjects of its clauses could be read, its numbers are missing',
  beside: [],
} as const satisfies EditionHead;
