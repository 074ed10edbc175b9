import type { EditionHead } from '../../requirements-for.js';

export const GB55019 = {
  id: 'GB55019-2021',
  title: {
    'zh-CN': '建筑与市政工程无障碍通用规范',
    'zh-HK': '建築與市政工程無障礙通用規範',
    en: 'General code for accessibility of buildings and municipal engineering',
  },
  inForceFrom: '2022-04-01',
  legalForce: 'mandatory-code',
  jurisdiction: 'CN',
  status: 'In force; mandatory throughout and prevailing over older standards where they differ',
  beside: ['GB50763-2012', 'GB55031-2022', 'GB50642-2011', 'SJG103-2021', 'CN-BFE-LAW-2023'],
} as const satisfies EditionHead;
