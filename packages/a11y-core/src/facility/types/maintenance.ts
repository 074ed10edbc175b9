import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** How the accessible facilities of a place were accepted and are kept up: a record of papers, not of a thing. */
export const maintenance = defineFacility({
  type: 'maintenance',
  label: { 'zh-CN': '验收与维护', 'zh-HK': '驗收及維修保養', en: 'Acceptance and upkeep' },
  geometry: ['Point', 'Polygon'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision', 'deaf', 'limitedReach'],
  parameters: {
    ownerAssigned: flag({
      label: {
        'zh-CN': '明确维护责任人',
        'zh-HK': '已指定維修保養負責人',
        en: 'Somebody named as responsible for upkeep',
      },
      how: 'Document: name and telephone',
      core: true,
      remedy: 'manage',
      instrument: 'document',
    }),
    periodicInspection: flag({
      label: {
        'zh-CN': '定期检查并有记录',
        'zh-HK': '定期檢查並備有記錄',
        en: 'Regular inspections with a record',
      },
      how: 'Document: the last two records',
      core: true,
      remedy: 'manage',
      instrument: 'document',
    }),
    intactRate: quantity('%', 'calculation', {
      label: {
        'zh-CN': '无障碍设施完好率',
        'zh-HK': '無障礙設施完好率',
        en: 'Share of facilities in working order',
      },
      how: 'Usable facilities / all facilities',
    }),
    systemicAcceptance: flag({
      label: {
        'zh-CN': '竣工时对无障碍设施进行系统性检查验收',
        'zh-HK': '竣工時就無障礙設施作整體檢查驗收',
        en: 'Accessible facilities accepted as a system at completion',
      },
      how: 'Document: acceptance record',
      remedy: 'manage',
      instrument: 'document',
      validity: 'built-geometry',
    }),
    slipAndLoadAcceptance: flag({
      label: {
        'zh-CN': '验收地面防滑以及扶手、抓杆受力',
        'zh-HK': '驗收地面防滑及扶手、扶手桿的承力',
        en: 'Slip resistance of floors and load on rails tested at acceptance',
      },
      how: 'Document: test report',
      remedy: 'manage',
      instrument: 'document',
      validity: 'built-geometry',
    }),
    timelyRepair: flag({
      label: {
        'zh-CN': '缺损及时维修',
        'zh-HK': '損壞及時維修',
        en: 'Defects repaired in good time',
      },
      how: 'Document: repair log against the inspections; not applicable where none was found',
      remedy: 'manage',
      instrument: 'document',
    }),
    emergencyMeasures: flag({
      label: {
        'zh-CN': '危及人身安全时采取应急维护措施',
        'zh-HK': '危及人身安全時採取緊急措施',
        en: 'Emergency measures taken where people were at risk',
      },
      how: 'Document: what was done after a sudden defect, rain or snow',
      remedy: 'manage',
      instrument: 'document',
    }),
    threeMaintenanceClasses: flag({
      label: {
        'zh-CN': '按系统性、功能性、一般性分类维护',
        'zh-HK': '按系統性、功能性及一般性分類維修保養',
        en: 'Upkeep sorted into systemic, functional and general',
      },
      how: 'Document',
      core: true,
      remedy: 'manage',
      instrument: 'document',
    }),
    emergencyRepairForSafety: flag({
      label: {
        'zh-CN': '危及人身安全的缺损应急修复',
        'zh-HK': '危及人身安全的損壞緊急修復',
        en: 'Defects that put people at risk repaired at once',
      },
      how: 'Document: repair log',
      remedy: 'manage',
      instrument: 'document',
    }),
    threeInspectionClasses: flag({
      label: {
        'zh-CN': '按系统性、功能性、一般性分类检查',
        'zh-HK': '按系統性、功能性及一般性分類檢查',
        en: 'Inspections sorted into systemic, functional and general',
      },
      how: 'Document',
      core: true,
      remedy: 'manage',
      instrument: 'document',
    }),
    userSatisfaction: quantity('%', 'calculation', {
      label: { 'zh-CN': '使用者满意度', 'zh-HK': '使用者滿意度', en: 'Share of satisfied users' },
      how: 'Satisfied answers / all answers of a survey',
    }),
  },
});
