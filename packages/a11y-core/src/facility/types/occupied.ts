import type { Label } from '../label.js';

/** Whether something stands in the way, and for how long. */
export const OCCUPIED = {
  none: { 'zh-CN': '未占用', 'zh-HK': '沒有佔用', en: 'Not occupied' },
  temporary: { 'zh-CN': '临时占用', 'zh-HK': '臨時佔用', en: 'Temporarily' },
  permanent: { 'zh-CN': '长期占用', 'zh-HK': '長期佔用', en: 'Permanently' },
} as const satisfies Record<string, Label>;
