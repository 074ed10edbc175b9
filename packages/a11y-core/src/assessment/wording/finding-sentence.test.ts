import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facility as anyFacility, options } from '../../../test/support/any-facility.js';
import { UnknownNameError } from '../../errors.js';
import type { Facility } from '../../facility/facility.js';
import { LANGUAGES } from '../../facility/label.js';
import type { Observation } from '../../facility/observation.js';
import { type AssessOptions, assessFacility } from '../assess.js';
import type { Finding } from '../finding.js';
import { findingSentence } from './finding-sentence.js';
import { limitWords, marginWords, valueWords } from './finding-words.js';
import { remedySentence } from './remedy-sentence.js';

const measured = (value: number, uncertainty = 3): Observation => ({
  state: 'measured',
  value,
  uncertainty,
  source: 'survey',
});
const seen = (value: boolean): Observation => ({ state: 'seen', value, source: 'survey' });

const facility = (
  facilityType: string,
  observations: Facility['observations'],
  more: Partial<Facility> = {},
): Facility => ({
  id: 'f1',
  facilityType,
  context: {},
  geometry: { type: 'Point', coordinates: [114.05, 22.54] },
  worksDate: '2024-01-01',
  worksStage: 'new',
  observations,
  ...more,
});

const finding = (f: Facility, id: string, more: AssessOptions = {}) => {
  const found = assessFacility(f, more).findings.find(({ requirementId }) => requirementId === id);
  if (found === undefined) throw new Error(`${id} does not judge a ${f.facilityType}.`);
  return found;
};

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
      /^Call button height: bring to 0\.85 m to 1\.10 m\.$/,
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
  const ABSENT: Observation = { state: 'absent', source: 'survey' };
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
