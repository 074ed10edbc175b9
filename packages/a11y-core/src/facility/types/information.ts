import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Information access. */
export const information = defineFacility({
  type: 'information',
  label: { 'zh-CN': '信息无障碍', 'zh-HK': '信息無障礙', en: 'Information access' },
  geometry: ['Point', 'Polygon'],
  validity: 'moving-equipment',
  serves: ['blind', 'lowVision', 'deaf'],
  parameters: {
    textAssist: flag({
      label: { 'zh-CN': '文字信息', 'zh-HK': '文字信息', en: 'Text assist' },
      core: true,
      remedy: 'provide',
      serves: ['deaf'],
    }),
    audioAssist: flag({
      label: { 'zh-CN': '听觉信息', 'zh-HK': '聽覺信息', en: 'Audio assist' },
      core: true,
      remedy: 'provide',
      serves: ['blind', 'lowVision'],
    }),
    lowPublicPhoneCount: quantity('count', 'steel-tape', {
      label: {
        'zh-CN': '每组公用电话低位电话数',
        'zh-HK': '每組公用電話低位電話數',
        en: 'Low public phone count',
      },
    }),
    lowKioskCount: quantity('count', 'steel-tape', {
      label: {
        'zh-CN': '每组自助终端低位终端数',
        'zh-HK': '每組自助終端低位終端數',
        en: 'Low kiosk count',
      },
    }),
    screenReaderComputerCount: quantity('count', 'steel-tape', {
      label: {
        'zh-CN': '具读屏和放大功能的公用计算机',
        'zh-HK': '具讀屏和放大功能的公用計算機',
        en: 'Screen reader computer count',
      },
    }),
    textAndVoiceAtService: flag({
      label: {
        'zh-CN': '挂号收费取药处文字显示、语音广播和低位窗口',
        'zh-HK': '掛號收費取藥處文字顯示、語音廣播和低位窗口',
        en: 'Text and voice at service',
      },
      remedy: 'provide',
      serves: ['blind', 'lowVision'],
    }),
    lowAccessControlHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '门禁低位刷卡/刷脸高度',
        'zh-HK': '門禁低位刷卡/刷臉高度',
        en: 'Low access control height',
      },
      range: [141, 20000],
    }),
    accessControlTactileLength: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '门禁前提示盲道长度',
        'zh-HK': '門禁前提示觸覺引路帶長度',
        en: 'Access control tactile length',
      },
      range: [83, 10000],
      serves: ['blind', 'lowVision'],
    }),
  },
});
