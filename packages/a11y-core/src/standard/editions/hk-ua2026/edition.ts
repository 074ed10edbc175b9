import type { EditionHead } from '../../requirements-for.js';

export const HKUA2026 = {
  id: 'HK-UA2026',
  title: {
    'zh-CN': '通用可达性设计手册 2026',
    'zh-HK': '通用可達性設計手冊 2026',
    en: 'Design Manual on Universal Accessibility 2026',
  },
  inForceFrom: '2026-01-01',
  legalForce: 'foreign-reference',
  jurisdiction: 'HK',
  status: 'Advisory at present',
  beside: [],
} as const satisfies EditionHead;
