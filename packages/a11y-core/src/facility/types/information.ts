import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Where people are informed: announcements, displays, a group of phones, terminals or computers. */
export const information = defineFacility({
  type: 'information',
  label: { 'zh-CN': '信息无障碍', 'zh-HK': '資訊無障礙', en: 'Information access' },
  geometry: ['Point', 'Polygon'],
  validity: 'moving-equipment',
  serves: ['blind', 'lowVision', 'deaf'],
  parameters: {
    textAssist: flag({
      label: {
        'zh-CN': '语音信息的文字辅助',
        'zh-HK': '聲音資訊的文字輔助',
        en: 'Text for what is announced',
      },
      how: 'Displays, captions or printed text beside every announcement',
      core: true,
      remedy: 'provide',
      serves: ['deaf'],
    }),
    audioAssist: flag({
      label: {
        'zh-CN': '视觉信息的听觉辅助',
        'zh-HK': '視覺資訊的聲音輔助',
        en: 'Speech or sound for what is shown',
      },
      how: 'Announcement, talking sign or a person to ask',
      core: true,
      remedy: 'provide',
      serves: ['blind', 'lowVision'],
    }),
    lowPublicPhoneCount: quantity('count', 'visual', {
      label: {
        'zh-CN': '每组公用电话中的低位电话数',
        'zh-HK': '每組公眾電話中的低位電話數目',
        en: 'Low phones in the group',
      },
      how: 'One record per group of phones',
      serves: ['wheelchair', 'limitedReach'],
    }),
    lowKioskCount: quantity('count', 'visual', {
      label: {
        'zh-CN': '每组自助终端中的低位终端数',
        'zh-HK': '每組自助服務機中的低位服務機數目',
        en: 'Low terminals in the group',
      },
      how: 'One record per group of terminals',
      serves: ['wheelchair', 'limitedReach'],
    }),
    screenReaderComputerCount: quantity('count', 'visual', {
      label: {
        'zh-CN': '具读屏和屏幕放大功能的公用计算机数',
        'zh-HK': '設有讀屏及放大功能的公眾電腦數目',
        en: 'Public computers with screen reader and magnifier',
      },
      how: 'In the whole place; start the software once',
      serves: ['blind', 'lowVision'],
    }),
    textAndVoiceAtService: flag({
      label: {
        'zh-CN': '挂号、收费、取药处的文字显示、语音广播和低位窗口',
        'zh-HK': '登記、繳費及取藥處的文字顯示、聲音廣播及低位窗口',
        en: 'Text display, announcements and a low window where patients register, pay and collect medicine',
      },
      remedy: 'provide',
      serves: ['wheelchair', 'blind', 'lowVision', 'deaf'],
    }),
    lowAccessControlHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '门禁低位刷卡或刷脸处高度',
        'zh-HK': '門禁低位讀卡或面容識別裝置高度',
        en: 'Height of the low card or face reader',
      },
      how: 'Centre of the reader',
      range: [200, 3_000],
      serves: ['wheelchair', 'limitedReach'],
      validity: 'built-geometry',
    }),
    accessControlTactileLength: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '门禁前提示盲道长度',
        'zh-HK': '門禁前觸覺警示帶的長度',
        en: 'Length of the tactile warning before the reader',
      },
      range: [100, 20_000],
      orZero: true,
      serves: ['blind', 'lowVision'],
      validity: 'surface',
    }),
  },
});
