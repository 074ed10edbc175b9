import { type ContextDefinitions, fact } from './define.js';

/** Toilets, wash rooms and changing rooms: what their rows ask for. */
export const SANITARY = {
  accessibleToiletNearby: fact(
    '男女公共卫生间附近设有独立的无障碍厕所',
    '男、女公共洗手間附近另設暢通易達洗手間',
    'A separate accessible toilet room is near the public toilets',
  ),
  cityPublicToilet: fact(
    '独立式或附属式城市公共厕所',
    '獨立或附設的公廁',
    'Is a city public toilet, free-standing or with an entrance of its own',
  ),
  twoStoreyToilet: fact('两层公共厕所', '兩層的公廁', 'The public toilet has two storeys'),
  doorOpensInward: fact('门向内开启', '門向內開啟', 'The door opens inwards'),
  circularGrabBar: fact('抓杆截面为圆形', '扶手桿截面為圓形', 'The grab bar is round in section'),
  medicalTechnologyDepartment: fact(
    '位于医技部（检查、检验、影像等）',
    '位於醫療技術部門（檢驗、造影等）',
    'In the medical technology department: tests, laboratory, imaging',
  ),
} as const satisfies ContextDefinitions;
