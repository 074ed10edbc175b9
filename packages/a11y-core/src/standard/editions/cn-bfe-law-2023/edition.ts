import type { EditionHead } from '../../requirements-for.js';

export const BFELAW = {
  id: 'CN-BFE-LAW-2023',
  title: {
    'zh-CN': '中华人民共和国无障碍环境建设法',
    'zh-HK': '中華人民共和國無障礙環境建設法',
    en: 'Law on the Construction of Barrier-free Environments',
  },
  inForceFrom: '2023-09-01',
  legalForce: 'national-law',
  jurisdiction: 'CN',
  status: 'In force since 2023-09-01',
  beside: [],
} as const satisfies EditionHead;
