import type { Label } from './label.js';

/**
 * Whom a parameter matters to. A person may belong to several groups, or to none on paper and all
 * on a bad day: the words describe the way of using a place, not the person.
 */
export const TRAVELLER_GROUPS = {
  wheelchair: { 'zh-CN': '轮椅使用者', 'zh-HK': '輪椅使用者', en: 'Wheelchair users' },
  walkingAid: {
    'zh-CN': '行走不便、使用助行器具的人',
    'zh-HK': '行動不便或使用助行器具的人士',
    en: 'People who walk with difficulty or with an aid',
  },
  blind: { 'zh-CN': '盲人', 'zh-HK': '失明人士', en: 'Blind people' },
  lowVision: { 'zh-CN': '低视力者', 'zh-HK': '弱視人士', en: 'People with low vision' },
  deaf: {
    'zh-CN': '聋人和听力障碍者',
    'zh-HK': '聾人及聽障人士',
    en: 'Deaf and hard of hearing people',
  },
  limitedReach: {
    'zh-CN': '上肢不便或身材矮小的人',
    'zh-HK': '上肢不便或身材矮小的人士',
    en: 'People with limited reach or strength',
  },
} as const satisfies Record<string, Label>;

export type TravellerGroup = keyof typeof TRAVELLER_GROUPS;
