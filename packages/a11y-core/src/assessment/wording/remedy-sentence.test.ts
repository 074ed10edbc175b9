import { expect, test } from 'vitest';
import { ABSENT, facility, finding, measured, seen } from '../../../test/support/one-finding.js';
import { EDITIONS } from '../../standard/editions/index.js';
import { requirementNamed } from '../requirement-named.js';
import { remedySentence, rowRemedy } from './remedy-sentence.js';

const BUTTON = 'GB55019-2.6.1-lift.callButtonHeight';
const WIDTH = 'GB55019-2.3.2-ramp.clearWidth';
const WINDOW = 'TCNAEC1304-7.3.1.3-guestRoom.windowPassage';
const PILE = 'TCNAEC1304-5.3.1.1-corridor.carpetPileHeight';
const COMPANIONS = 'GB55019-3.5.4-wheelchairSpace.companionRatio';

test.each([
  [
    'a yes/no, without any limit',
    finding(facility('ramp', { sign: seen(false) }), 'GB50763-3.4.8-ramp.sign'),
    '补做标识或对比色，做到：设有无障碍标志。',
    '補做標誌或對比色，做到：設有無障礙標誌。',
    'Mark it: Accessibility sign.',
  ],
  [
    'too narrow',
    finding(facility('ramp', { clearWidth: measured(1100) }), WIDTH),
    '将通行净宽增加到不小于 1.20 米。',
    '將淨闊度增至不少於 1.20 米。',
    'Clear width: increase to at least 1.20 m.',
  ],
  [
    'outside a range',
    finding(facility('lift', { callButtonHeight: measured(1300) }), BUTTON),
    '调整呼叫按钮高度，使其在 0.85 米至 1.10 米之间。',
    '調整呼叫按鈕高度，使其介乎 0.85 米至 1.10 米。',
    'Call button height: make it 0.85 m to 1.10 m.',
  ],
  [
    'not above a strict limit',
    finding(facility('guestRoom', { windowPassage: measured(700) }), WINDOW),
    '建议：调整窗前通道净宽，使其大于 800 毫米。',
    '建議：調整窗前通道淨闊度，使其大於 800 毫米。',
    'Recommended: Clear width of the way to the window: make it more than 800 mm.',
  ],
  [
    'not below a strict limit',
    finding(
      facility('corridor', { carpetPileHeight: measured(12, 1) }, { context: { carpeted: true } }),
      PILE,
    ),
    '建议：调整地毯绒毛高度，使其小于 9 毫米。',
    '建議：調整地氈絨毛高度，使其小於 9 毫米。',
    'Recommended: Carpet pile height: make it less than 9 mm.',
  ],
  [
    'not flush',
    finding(facility('kerbRamp', { lipHeight: measured(30) }), 'GB55019-2.10.2-kerbRamp.lipHeight'),
    '消除坡口与车行道高差，做到平齐。',
    '消除斜道口與行車道的高低差，做到平齊。',
    'Lip height: remove it, so that the surfaces are flush.',
  ],
  [
    'too few',
    finding(facility('wheelchairSpace', { companionRatio: measured(0.5, 0) }), COMPANIONS),
    '增设，使每个轮椅席位旁或邻近的陪护席位数达到每席位 1 座。',
    '增設，使每個輪椅席位旁或附近的陪同者座位數目達到每個席位 1 座。',
    'Companion seats beside or near each wheelchair space: provide more, so that there are at least 1 per space.',
  ],
  [
    'a part that its dimension demands',
    finding(facility('ramp', { landingLength: ABSENT }), 'GB55019-2.3.3-ramp.landingLength'),
    '补设：平台水平长度不小于 1.50 米。',
    '補設：平台水平長度不小於 1.50 米。',
    'Provide what is missing: Landing length at least 1.50 m.',
  ],
  [
    'met once, and long ago',
    finding(facility('ramp', { clearWidth: measured(1300, 3, { at: '2001-01-01' }) }), WIDTH, {
      asOf: '2026-01-01',
    }),
    '复查：通行净宽。',
    '再查：淨闊度。',
    'Look again: Clear width.',
  ],
])('%s', (_, found, zhCN, zhHK, en) => {
  expect(remedySentence(found, 'zh-CN')).toBe(zhCN);
  expect(remedySentence(found, 'zh-HK')).toBe(zhHK);
  expect(remedySentence(found, 'en')).toBe(en);
});

test('what does not concern the facility asks for nothing', () => {
  const gone = finding(facility('ramp', { clearWidth: ABSENT }), WIDTH);
  expect(remedySentence(gone, 'en')).toBeUndefined();
});

test.each([
  [WIDTH, '将通行净宽增加到不小于 1.20 米', 'Clear width: increase to at least 1.20 m'],
  [
    BUTTON,
    '调整呼叫按钮高度，使其在 0.85 米至 1.10 米之间',
    'Call button height: make it 0.85 m to 1.10 m',
  ],
  [
    WINDOW,
    '调整窗前通道净宽，使其大于 800 毫米',
    'Clear width of the way to the window: make it more than 800 mm',
  ],
  [PILE, '调整地毯绒毛高度，使其小于 9 毫米', 'Carpet pile height: make it less than 9 mm'],
  [
    'GB55019-2.9.5-parkingBay.count.over100',
    '增设，使无障碍机动车停车位数量达到要求（按停车位总数：总数的 1%（进位取整））',
    'Number of accessible parking bays: provide as many as are required (by Parking bays in all: 1 % of the total, rounded up)',
  ],
  [
    'GB55019-3.1.9-urinal.sideBarLength',
    '将两侧水平抓杆长度调整为 550 毫米',
    'Length of the horizontal bars: make it 550 mm',
  ],
])('the remedy of %s needs no value to be said', (id, zhCN, en) => {
  expect(rowRemedy(requirementNamed(id), 'zh-CN')).toBe(zhCN);
  expect(rowRemedy(requirementNamed(id), 'en')).toBe(en);
});

test('no remedy gives a limit two directions', () => {
  const said = EDITIONS.flatMap(({ requirements }) => requirements).map((row) =>
    rowRemedy(row, 'en'),
  );
  expect(said.filter((words) => /at (least|most) (at|more|less)/.test(words))).toEqual([]);
});
