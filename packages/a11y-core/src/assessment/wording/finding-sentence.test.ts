import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facility as anyFacility, options } from '../../../test/support/any-facility.js';
import { ABSENT, facility, finding, measured, seen } from '../../../test/support/one-finding.js';
import { UnknownNameError } from '../../errors.js';
import { LANGUAGES } from '../../facility/label.js';
import { assessFacility } from '../assess.js';
import type { Finding } from '../finding.js';
import { findingSentence } from './finding-sentence.js';
import { limitWords, marginWords, valueWords } from './finding-words.js';
import { remedySentence } from './remedy-sentence.js';

const WIDTH = 'GB55019-2.3.2-ramp.clearWidth';
const SLOPE = 'GB55019-2.3.1-ramp.runningSlope';
const RAILS = 'GB55019-2.3.4-ramp.handrailBothSides';
const FORCE = 'GB55019-2.5.4-door.openingForce';
const narrow = facility('ramp', { clearWidth: measured(1160) });

describe('a fault in three languages', () => {
  const found = finding(narrow, WIDTH);
  test.each([
    [
      'en',
      'Wheelchair ramp, “Clear width”: measured 1.16 m ± 3 mm; GB 55019-2021 clause 2.3.2 requires at least 1.20 m. Fail, 40 mm short (3.3 %).',
    ],
    [
      'zh-CN',
      '轮椅坡道“通行净宽”：实测 1.16 米 ± 3 毫米；GB 55019-2021 第 2.3.2 条要求不小于 1.20 米。不合格，差 40 毫米（3.3%）。',
    ],
    [
      'zh-HK',
      '斜道「淨闊度」：實測 1.16 米 ± 3 毫米；GB 55019-2021 第 2.3.2 條規定不小於 1.20 米。不合標準，尚差 40 毫米（3.3%）。',
    ],
  ] as const)('%s', (language, sentence) => {
    expect(findingSentence(found, language)).toBe(sentence);
  });
});

describe('what may be concluded, and what not', () => {
  const force = facility(
    'door',
    { openingForce: measured(40, 2) },
    { context: { isFireDoor: false, doorKind: 'sideHung' } },
  );
  const record = {
    requirementId: FORCE,
    edition: 'GB55019-2021',
    by: 'Chen Wei',
    date: '2026-03-01',
    page: '27',
  };
  test.each([
    [
      'a figure only recalled',
      finding(force, FORCE),
      /requires at most 25 N\. Fail, 15 N beyond \(60 %\)\. To be verified: .* no violation is claimed and nothing is ordered\.$/,
    ],
    [
      'one that was checked',
      finding(force, FORCE, { verifications: [record] }),
      /15 N beyond \(60 %\)\. The figure was verified in print by Chen Wei on 2026-03-01, page 27\.$/,
    ],
    [
      'a younger code',
      finding({ ...narrow, worksDate: '2015-01-01' }, WIDTH),
      /40 mm short \(3\.3 %\)\. A gap to GB 55019-2021, which is younger than the works; no violation is claimed\.$/,
    ],
    [
      'a recommendation',
      finding(facility('door', { contrast: seen(false) }), 'GB50763-3.5.3-door.contrast'),
      /GB 50763-2012 clause 3\.5\.3 recommends that it is so\. Fail\. A recommendation: it does not change the colour\.$/,
    ],
    [
      'a row behind another',
      finding(narrow, 'GB50763-3.4.2-ramp.clearWidth'),
      /160 mm to spare \(16 %\)\. For information: a prevailing clause decides\.$/,
    ],
    [
      'an old measurement',
      finding(facility('ramp', { clearWidth: { ...measured(1300), at: '2001-01-01' } }), WIDTH, {
        asOf: '2026-01-01',
      }),
      /100 mm to spare \(8\.3 %\)\. The observation is past its validity: look again\.$/,
    ],
    [
      'a signed declaration',
      finding(
        facility('ramp', {}, { declarations: [{ by: 'Chen Wei', at: '2025-03-01' }] }),
        'GB50763-3.4.8-ramp.sign',
      ),
      /inspected by eye; .* Chen Wei signed on 2025-03-01 that no fault was seen, which counts as a pass\.$/,
    ],
  ])('%s', (_, found, sentence) => {
    expect(findingSentence(found, 'en')).toMatch(sentence);
  });
});

describe('each verdict', () => {
  const steep = (value: number) =>
    facility(
      'ramp',
      { runningSlope: measured(value, 0.002) },
      { context: { restrictedSite: false } },
    );
  test.each([
    [
      'met',
      finding(steep(0.08), SLOPE),
      /measured 1:12\.5 \(8 %\) ± 0\.2 %; .* at most 1:12 \(8\.33 %\)\. Pass, 0\.33 percentage points to spare \(4 %\)/,
    ],
    [
      'exactly',
      finding(steep(1 / 12), SLOPE),
      /measured 1:12 \(8\.33 %\) ± 0\.2 %; .*Pass, exactly at the limit; the limit lies within the uncertainty/,
    ],
    [
      'within the error bar',
      finding(steep(0.085), SLOPE),
      /Borderline, 0\.17 percentage points beyond \(2 %\), which is within the uncertainty/,
    ],
    [
      'a hair too steep never reads like the limit',
      finding(steep(0.083_334), SLOPE),
      /measured 1:11\.999\d* \(8\.3334 %\)/,
    ],
    [
      'a lip',
      finding(
        facility('kerbRamp', { lipHeight: measured(5) }, { worksDate: '2015-01-01' }),
        'GB55019-2.10.2-kerbRamp.lipHeight',
      ),
      /requires flush, without a step\. Borderline: a lip this small/,
    ],
    [
      'not measured',
      finding(facility('ramp', {}), WIDTH),
      /not measured; .* Undecided; to be recorded: Clear width\.$/,
    ],
    [
      'nobody knows whether',
      finding(facility('ramp', { handrailBothSides: seen(false) }), RAILS),
      /: no; .* It is not known whether the clause applies here; to be recorded: (Rise|Running slope)/,
    ],
    [
      'of no concern',
      finding(
        facility('ramp', {
          rise: measured(100),
          runningSlope: measured(0.04, 0),
          handrailBothSides: seen(false),
        }),
        RAILS,
      ),
      /Not applicable: the clause does not concern what is found here\.$/,
    ],
    [
      'no such part',
      finding(facility('ramp', { clearWidth: { state: 'absent', source: 'survey' } }), WIDTH),
      /: not there; .*Not applicable: there is no such part\.$/,
    ],
    [
      'does not arise',
      finding(
        facility('ramp', { clearWidth: { state: 'not-applicable', source: 'survey' } }),
        WIDTH,
      ),
      /: does not arise; .*the survey says that the question does not arise here\.$/,
    ],
    [
      'hangs on another reading',
      finding(
        facility('ramp', {
          rise: measured(302),
          runningSlope: measured(0.08, 0),
          handrailBothSides: seen(false),
        }),
        RAILS,
      ),
      /Borderline: whether the clause applies hangs on another reading/,
    ],
  ])('%s', (_, found, sentence) => {
    expect(findingSentence(found, 'en')).toMatch(sentence);
  });
});

describe('what to do about it', () => {
  test.each([
    ['a fault', finding(narrow, WIDTH), /^Clear width: \w+ to at least 1\.20 m\.$/],
    ['a fault, in Chinese', finding(narrow, WIDTH), undefined],
    [
      'a slope',
      finding(facility('ramp', { runningSlope: measured(0.2, 0) }), SLOPE),
      /^Running slope: flatten to at most 1:12 \(8\.33 %\)\.$/,
    ],
    [
      'a range',
      finding(
        facility('lift', { callButtonHeight: measured(1300) }),
        'GB55019-2.6.1-lift.callButtonHeight',
      ),
      /^Call button height: make it 0\.85 m to 1\.10 m\.$/,
    ],
    [
      'a thing that is missing',
      finding(facility('ramp', { sign: seen(false) }), 'GB50763-3.4.8-ramp.sign'),
      /^Mark it.*Accessibility sign.*\.$/,
    ],
    [
      'a part that its dimension demands',
      finding(
        facility('ramp', { landingLength: { state: 'absent', source: 'survey' } }),
        'GB55019-2.3.3-ramp.landingLength',
      ),
      /^Provide what is missing: Landing length at least 1\.50 m\.$/,
    ],
    [
      'a figure to be verified',
      finding(
        facility(
          'door',
          { openingForce: measured(40) },
          { context: { isFireDoor: false, doorKind: 'sideHung' } },
        ),
        FORCE,
      ),
      /^First verify the figure in print; if it stands: Opening force: reduce to at most 25 N\.$/,
    ],
    [
      'a gap',
      finding({ ...narrow, worksDate: '2015-01-01' }, WIDTH),
      /^Not demanded; to reach GB 55019-2021: Clear width: /,
    ],
    [
      'a doubt',
      finding(facility('ramp', { clearWidth: measured(1198) }), WIDTH),
      /^Measure again with a better instrument: Clear width\.$/,
    ],
    ['nothing known', finding(facility('ramp', {}), WIDTH), /^Record: Clear width\.$/],
  ])('%s', (name, found, expected) => {
    if (expected === undefined) {
      expect(remedySentence(found, 'zh-CN')).toMatch(/^将通行净宽.*到不小于 1\.20 米。$/);
    } else expect(remedySentence(found, 'en'), name).toMatch(expected);
  });

  test.each([
    ['met', finding(facility('ramp', { clearWidth: measured(1300) }), WIDTH)],
    [
      'behind a prevailing row',
      finding(facility('ramp', { clearWidth: measured(900) }), 'GB50763-3.4.2-ramp.clearWidth'),
    ],
  ])('nothing: %s', (_, found) => {
    expect(remedySentence(found, 'en')).toBeUndefined();
  });
});

describe('a count that grows with a total', () => {
  const counted: Finding = {
    ...finding(narrow, WIDTH),
    requirementId: 'GB55019-2.9.5-parkingBay.count.over100',
    clause: '2.9.5',
    parameter: 'count',
    operator: 'count',
    unit: 'count',
    value: 2,
    uncertainty: 0,
    limit: 3,
    margin: -1,
    marginShare: -33.33,
    remedy: 'add',
  };

  test('is said with its number where the total is known', () => {
    expect(findingSentence(counted, 'en')).toMatch(
      /measured 2; .* requires at least 3\. Fail, 1 short \(33\.3 %\)\.$/,
    );
    expect(remedySentence(counted, 'en')).toMatch(/at least 3\.$/);
  });

  test('and asks for the total where it is not', () => {
    const open: Finding = {
      ...counted,
      verdict: 'unknown',
      reason: 'condition-unknown',
      limit: null,
      margin: null,
      marginShare: null,
      missing: ['totalParkingBays'],
    };
    expect(findingSentence(open, 'en')).toMatch(
      /requires a number that grows with the total of the place\. .*to be recorded: Parking bays in all\.$/,
    );
    expect(remedySentence(open, 'zh-CN')).toBe('补充：停车位总数。');
  });
});

describe('what hangs on something else says on what', () => {
  test('a part that is only stated by its dimension, and not there', () => {
    const mirror = finding(
      facility('lift', { mirrorBottomHeight: ABSENT }),
      'GB50763-3.7.2-lift.mirrorBottomHeight',
    );
    expect(findingSentence(mirror, 'en')).toMatch(
      /: not there; .*Borderline: there is no such part; .* no fault is claimed\.$/,
    );
    expect(remedySentence(mirror, 'en')).toBe('Look again: Mirror bottom height.');
  });

  test.each([
    ['en', /: estimated by eye 700 mm ± 20 mm; .*Undecided: an essential dimension has to be meas/],
    ['zh-CN', /：目测估计 700 毫米 ± 20 毫米；.*关键尺寸须用仪器测量/],
    ['zh-HK', /：目測估計 700 毫米 ± 20 毫米；.*關鍵尺寸須以儀器量度/],
  ] as const)('a dimension taken by eye is not said to be measured, %s', (language, sentence) => {
    const guess = finding(
      facility('door', { clearWidth: { ...measured(700, 20), instrument: 'visual' } }),
      'GB55019-2.5.4-door.clearWidth.new',
    );
    expect(findingSentence(guess, language)).toMatch(sentence);
  });

  test('another reading is the one to be taken again', () => {
    const rails = finding(
      facility('ramp', {
        rise: measured(302),
        runningSlope: measured(0.08, 0),
        handrailBothSides: seen(false),
      }),
      RAILS,
    );
    expect(rails).toMatchObject({ verdict: 'borderline', missing: ['rise'] });
    expect(remedySentence(rails, 'en')).toBe('Measure again with a better instrument: Rise.');
    expect(remedySentence(rails, 'zh-CN')).toMatch(/^用更精确的仪器复测：.+。$/);
  });

  test('an option of a clause is behind another option, not behind another clause', () => {
    const car = facility(
      'lift',
      { carWidth: measured(1000, 0), carDepth: measured(2000, 0) },
      { context: { stretcherDuty: true } },
    );
    const options = assessFacility(car).findings.filter(
      ({ requirementId, role }) => requirementId.includes('stretcher') && role === 'background',
    );
    expect(options).not.toEqual([]);
    for (const option of options) {
      expect(findingSentence(option, 'en')).toMatch(/another form that the clause permits decides/);
    }
  });

  test('the survey itself, and a clause without a number, have words', () => {
    const open = finding(facility('crossing', {}), 'LAW2023-crossing.audibleSignal');
    expect(findingSentence(open, 'zh-CN')).toContain('建设法》（条文号待核实）要求');
    const counted = { ...open, missing: ['isComplete'] };
    expect(findingSentence(counted, 'en')).toMatch(
      /to be recorded: whether every facility of the place was surveyed\./,
    );
  });
});

test('every finding on any facility can be said in every language', () => {
  fc.assert(
    fc.property(anyFacility, options, (f, o) => {
      for (const found of assessFacility(f, { ...o, asOf: '2033-01-01' }).findings) {
        for (const language of LANGUAGES) {
          const words = [
            findingSentence(found, language),
            remedySentence(found, language) ?? '',
            valueWords(found, language),
            limitWords(found, language),
            marginWords(found, language),
          ].join('|');
          expect(words).not.toMatch(/[{}]|undefined|NaN|Infinity|null|: ;/);
          // Nobody may read a violation out of what claims none.
          if (found.role === 'legacy' && found.verdict === 'fail' && language === 'en') {
            expect(words).toContain('no violation is claimed');
          }
        }
      }
    }),
    { numRuns: 150, seed: 20_220_401 },
  );
});

test('a finding on a row that is not held is refused', () => {
  const foreign = { ...finding(narrow, WIDTH), requirementId: 'XX-1-ramp.clearWidth' };
  expect(() => findingSentence(foreign, 'en')).toThrow(UnknownNameError);
});

describe('the whole sentence', () => {
  const old = { worksDate: '2015-01-01' };
  const ramp = (width: number, more = {}) =>
    finding(facility('ramp', { clearWidth: measured(width) }, more), WIDTH);
  const handle = (mm: number) =>
    finding(
      facility(
        'door',
        { handleHeight: measured(mm) },
        { ...old, context: { doorKind: 'sideHung' } },
      ),
      'GB50763-3.5.3-door.handleHeight',
    );
  const opening = (newton: number, u: number, isFireDoor: boolean) =>
    finding(
      facility(
        'door',
        { openingForce: measured(newton, u) },
        { context: { doorKind: 'sideHung', isFireDoor } },
      ),
      FORCE,
    );
  const lift = (id: string) =>
    finding(
      facility(
        'lift',
        { carWidth: measured(1600, 0), carDepth: measured(1500, 0) },
        { context: { stretcherDuty: true } },
      ),
      id,
    );
  const cubicle = (width: number, length: number) =>
    finding(
      facility('toiletCubicle', { width: measured(width), length: measured(length) }),
      'GB55019-3.2.2-toiletCubicle.length',
    );
  const HANDLE = 'Door, “Handle height”: measured';
  const STATED = 'GB 50763-2012 clause 3.5.3 requires 900 mm (no tolerance is stated).';
  const WIDE = 'requires at least 1.20 m.';
  const CUBICLE = 'GB 55019-2021 clause 3.2.2 requires at least 1.80 m.';

  test.each([
    [
      'a yes',
      finding(facility('ramp', { sign: seen(true) }), 'GB50763-3.4.8-ramp.sign'),
      'Wheelchair ramp, “Accessibility sign”: yes; GB 50763-2012 clause 3.4.8 requires that it is so. Pass.',
    ],
    [
      'flush',
      finding(
        facility('kerbRamp', { lipHeight: measured(0) }),
        'GB55019-2.10.2-kerbRamp.lipHeight',
      ),
      'Kerb ramp, “Lip height”: measured 0 mm ± 3 mm; GB 55019-2021 clause 2.10.2 requires flush, without a step. Pass.',
    ],
    [
      'the stated dimension',
      handle(900),
      `${HANDLE} 900 mm ± 3 mm; ${STATED} Pass, exactly at the limit.`,
    ],
    [
      'near the stated dimension',
      handle(910),
      `${HANDLE} 910 mm ± 3 mm; ${STATED} Off the stated dimension by 10 mm, which is accepted.`,
    ],
    [
      'off the stated dimension',
      handle(1000),
      `${HANDLE} 1000 mm ± 3 mm; ${STATED} Borderline: off the stated dimension by 100 mm; the standard states no tolerance, so no fault is claimed.`,
    ],
    [
      'a reading at its error bar, save for rounding',
      opening(25.3, 0.3, false),
      'Door, “Opening force”: measured 25.3 N ± 0.3 N; GB 55019-2021 clause 2.5.4 requires at most 25 N. Borderline, 0.3 N beyond (1.2 %), which is within the uncertainty of the measurement: measure again with a better instrument. To be verified: the figure has not been checked in print, so no violation is claimed and nothing is ordered.',
    ],
    [
      'an unverified figure of no concern',
      opening(40, 2, true),
      'Door, “Opening force”: measured 40 N ± 2 N; GB 55019-2021 clause 2.5.4 requires at most 25 N. Not applicable: the clause does not concern what is found here.',
    ],
    [
      'a younger code that is met',
      ramp(1300, old),
      `Wheelchair ramp, “Clear width”: measured 1.30 m ± 3 mm; GB 55019-2021 clause 2.3.2 ${WIDE} Pass, 100 mm to spare (8.3 %).`,
    ],
    [
      'a younger code in doubt',
      ramp(1197, old),
      `Wheelchair ramp, “Clear width”: measured 1.197 m ± 3 mm; GB 55019-2021 clause 2.3.2 ${WIDE} Borderline, 3 mm short (0.3 %), which is within the uncertainty of the measurement: measure again with a better instrument. A gap to GB 55019-2021, which is younger than the works; no violation is claimed.`,
    ],
    [
      'a younger code that nobody measured for',
      finding(facility('ramp', {}, old), WIDTH),
      `Wheelchair ramp, “Clear width”: not measured; GB 55019-2021 clause 2.3.2 ${WIDE} Undecided; to be recorded: Clear width. GB 55019-2021 is younger than the works and demands nothing of them.`,
    ],
    [
      'the other option of a clause',
      lift('GB55019-2.6.2-lift.carDepth.stretcherDeep'),
      'Lift, “Car depth”: measured 1.50 m; GB 55019-2021 clause 2.6.2 requires at least 2.10 m. Not applicable: another form that the clause permits is met.',
    ],
    [
      'an exemption',
      cubicle(1802, 1300),
      `Accessible cubicle, “Cubicle length”: measured 1.30 m ± 3 mm; ${CUBICLE} Pass: an exemption of the clause holds here, whatever is found of this.`,
    ],
    [
      'an exemption in doubt',
      cubicle(1798, 1300),
      `Accessible cubicle, “Cubicle length”: measured 1.30 m ± 3 mm; ${CUBICLE} Borderline: whether the clause applies hangs on another reading that lies within its uncertainty; measure that again.`,
    ],
    [
      'no exemption, and met',
      cubicle(1700, 1900),
      `Accessible cubicle, “Cubicle length”: measured 1.90 m ± 3 mm; ${CUBICLE} Pass, 100 mm to spare (5.6 %).`,
    ],
    [
      'a count by eye, which is one all the same',
      finding(
        facility('information', { lowPublicPhoneCount: measured(1, 0, { instrument: 'visual' }) }),
        'GB55019-4.0.7-information.lowPublicPhoneCount',
      ),
      'Information access, “Low phones in the group”: measured 1; GB 55019-2021 clause 4.0.7 requires at least 1. Pass, exactly at the limit. The figure itself is still to be verified in print.',
    ],
  ])('%s', (_, found, sentence) => {
    expect(findingSentence(found, 'en')).toBe(sentence);
  });
});
