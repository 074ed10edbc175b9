import type { EditionHead } from '../../requirements-for.js';

export const PROWAG2023 = {
  id: 'PROWAG-2023',
  title: {
    'zh-CN': '美国公共通行权无障碍指南(2023)',
    'zh-HK': '美國公共通行權無障礙指引（2023）',
    en: 'Public Right-of-Way Accessibility Guidelines',
  },
  inForceFrom: '2023-09-07',
  legalForce: 'foreign-reference',
  jurisdiction: 'US',
  status: 'Guidelines of 2023-08-08; binding only where an agency adopts them',
  beside: [],
} as const satisfies EditionHead;
