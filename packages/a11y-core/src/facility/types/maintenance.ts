import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Acceptance and upkeep. */
export const maintenance = defineFacility({
  type: 'maintenance',
  label: { 'zh-CN': '验收与维护', 'zh-HK': '驗收與維護', en: 'Acceptance and upkeep' },
  geometry: ['Point', 'Polygon'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision', 'deaf', 'limitedReach'],
  parameters: {
    ownerAssigned: flag({
      label: { 'zh-CN': '维护责任人', 'zh-HK': '維護責任人', en: 'Owner assigned' },
      how: 'Document',
      core: true,
      remedy: 'mark',
      instrument: 'document',
    }),
    periodicInspection: flag({
      label: { 'zh-CN': '定期检查记录', 'zh-HK': '定期檢查記錄', en: 'Periodic inspection' },
      how: 'Document',
      core: true,
      remedy: 'manage',
      instrument: 'document',
    }),
    intactRate: quantity('%', 'calculation', {
      label: { 'zh-CN': '设施完好率', 'zh-HK': '設施完好率', en: 'Intact rate' },
      how: 'Usable facilities / all facilities',
    }),
    systemicAcceptance: flag({
      label: {
        'zh-CN': '竣工时对无障碍设施系统性检查验收',
        'zh-HK': '竣工時對無障礙設施系統性檢查驗收',
        en: 'Systemic acceptance',
      },
      remedy: 'manage',
    }),
    slipAndLoadAcceptance: flag({
      label: {
        'zh-CN': '验收地面防滑、扶手和抓杆受力',
        'zh-HK': '驗收地面防滑、扶手和扶手桿受力',
        en: 'Slip and load acceptance',
      },
      remedy: 'manage',
    }),
    timelyRepair: flag({
      label: { 'zh-CN': '缺损及时维护', 'zh-HK': '缺損及時維護', en: 'Timely repair' },
      remedy: 'manage',
    }),
    emergencyMeasures: flag({
      label: {
        'zh-CN': '涉及人身安全的缺损应急处置',
        'zh-HK': '涉及人身安全的缺損應急處置',
        en: 'Emergency measures',
      },
      remedy: 'manage',
    }),
    threeMaintenanceClasses: flag({
      label: {
        'zh-CN': '系统性/功能性/一般性维护',
        'zh-HK': '系統性/功能性/一般性維護',
        en: 'Three maintenance classes',
      },
      remedy: 'manage',
    }),
    emergencyRepairForSafety: flag({
      label: {
        'zh-CN': '涉及人身安全的缺损应急修复',
        'zh-HK': '涉及人身安全的缺損應急修復',
        en: 'Emergency repair for safety',
      },
      remedy: 'manage',
    }),
    threeInspectionClasses: flag({
      label: {
        'zh-CN': '系统性/功能性/一般性检查',
        'zh-HK': '系統性/功能性/一般性檢查',
        en: 'Three inspection classes',
      },
      remedy: 'manage',
    }),
    userSatisfaction: quantity('%', 'calculation', {
      label: { 'zh-CN': '使用者满意度', 'zh-HK': '使用者滿意度', en: 'User satisfaction' },
    }),
  },
});
