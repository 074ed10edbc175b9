import { defineFacility } from '../define.js';
import { choice, flag, quantity } from '../parameter.js';

/** A thing that narrows or blocks the way. No standard row judges it; the network is narrowed by it. */
export const obstacle = defineFacility({
  type: 'obstacle',
  label: { 'zh-CN': '障碍物', 'zh-HK': '障礙物', en: 'Obstacle' },
  geometry: ['Point', 'LineString', 'Polygon'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
  parameters: {
    present: flag({
      remedy: 'clear',
      label: { 'zh-CN': '现场仍在', 'zh-HK': '現場仍在', en: 'Still there' },
      core: true,
    }),
    remainingWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '剩余通行净宽', 'zh-HK': '餘下淨闊度', en: 'Clear width left beside it' },
      how: 'Narrowest clear way past it; 0 if nobody gets past',
      core: true,
      range: [50, 50_000],
      orZero: true,
    }),
    kind: choice({
      label: { 'zh-CN': '种类', 'zh-HK': '種類', en: 'Kind of obstacle' },
      options: {
        parkedVehicle: { 'zh-CN': '停放的机动车', 'zh-HK': '停泊車輛', en: 'Parked vehicle' },
        parkedCycle: { 'zh-CN': '停放的非机动车', 'zh-HK': '停放單車', en: 'Parked cycle' },
        pole: { 'zh-CN': '杆柱', 'zh-HK': '燈柱或柱', en: 'Pole or post' },
        stall: { 'zh-CN': '摊位', 'zh-HK': '攤檔', en: 'Stall' },
        furniture: { 'zh-CN': '街道家具', 'zh-HK': '街道設施', en: 'Street furniture' },
        vegetation: { 'zh-CN': '植物', 'zh-HK': '植物', en: 'Vegetation' },
        construction: { 'zh-CN': '施工', 'zh-HK': '工程', en: 'Construction works' },
        surfaceDamage: { 'zh-CN': '路面破损', 'zh-HK': '路面損毀', en: 'Damaged surface' },
        other: { 'zh-CN': '其他', 'zh-HK': '其他', en: 'Other' },
      },
    }),
    movable: flag({
      remedy: 'clear',
      label: { 'zh-CN': '可移动', 'zh-HK': '可移走', en: 'Movable' },
    }),
    duration: choice({
      label: { 'zh-CN': '持续时间', 'zh-HK': '持續時間', en: 'Duration' },
      core: true,
      options: {
        temporary: { 'zh-CN': '临时', 'zh-HK': '臨時', en: 'Temporary' },
        permanent: { 'zh-CN': '长期', 'zh-HK': '長期', en: 'Permanent' },
      },
    }),
  },
});
