import { describe, expect, test } from 'vitest';
import { surveyed as facility } from '../../test/support/surveyed.js';
import { UnknownNameError } from '../errors.js';
import type { Facility } from '../facility/facility.js';
import { EDITIONS, editionNamed } from '../standard/editions/index.js';
import { assessFacility, assessUnder } from './assess.js';
import { eraOf, isInForce, isYardstick } from './era.js';
import { requirementNamed } from './requirement-named.js';
import { withWorksOf } from './works.js';

describe('an edition that was withdrawn', () => {
  const current = editionNamed('GB55019-2021');
  const withdrawn = { ...current, inForceUntil: '2030-06-30' };
  test.each([
    ['the day before it came into force', withdrawn, '2022-03-31', false],
    ['its first day', withdrawn, '2022-04-01', true],
    ['its last day', withdrawn, '2030-06-30', true],
    ['the day after', withdrawn, '2030-07-01', false],
    ['one that was not, on any later day', current, '2030-07-01', true],
  ] as const)('on %s', (_, edition, day, expected) => {
    expect(isInForce(edition, day)).toBe(expected);
  });

  test('is no measure for older works', () => {
    expect(isYardstick(current)).toBe(true);
    expect(isYardstick(withdrawn)).toBe(false);
    expect(isYardstick({ ...current, legalForce: 'group-standard' })).toBe(false);
  });
});

const finding = (f: Facility, id: string, options = {}) =>
  assessFacility(f, options).findings.find(({ requirementId }) => requirementId === id);

describe('which editions judge', () => {
  const inForceSince2022 = ['GB55019-2021', 'GB50763-2012'];
  const current = [
    ...inForceSince2022,
    'GB55031-2022',
    'GB50642-2011',
    'SJG103-2021',
    'CN-BFE-LAW-2023',
    'T/CNAEC1304-2022',
  ];
  const without = (...ids: readonly string[]) => current.filter((id) => !ids.includes(id));
  const codes = ['GB55019-2021', 'GB55031-2022'];
  test.each([
    ['nobody knows when', undefined, 'current', current, []],
    ['all in force', '2023-09-01', 'current', current, []],
    ['the law not yet', '2023-08-31', 'current', without('CN-BFE-LAW-2023'), []],
    ['GB 55031 on its first day', '2023-03-01', 'current', without('CN-BFE-LAW-2023'), []],
    [
      'the day before',
      '2023-02-28',
      'current',
      without('CN-BFE-LAW-2023', 'GB55031-2022'),
      ['GB55031-2022'],
    ],
    [
      'GB 55019 on its first day',
      '2022-04-01',
      'current',
      [...inForceSince2022, 'GB50642-2011', 'SJG103-2021'],
      ['GB55031-2022'],
    ],
    ['the day before that', '2022-03-31', 'gb50763', ['GB50763-2012'], codes],
    [
      'no city standard and no law is held against 2015',
      '2015-01-01',
      'gb50763',
      ['GB50763-2012'],
      codes,
    ],
    ['GB 50763 on its first day', '2012-09-01', 'gb50763', ['GB50763-2012'], codes],
    [
      'older than every text held',
      '2012-08-31',
      'before-gb50763',
      [],
      ['GB55019-2021', 'GB50763-2012', 'GB55031-2022'],
    ],
  ] as const)('%s: works of %s', (_, worksDate, kind, judgedBy, comparedWith) => {
    expect(eraOf(worksDate === undefined ? {} : { worksDate })).toEqual({
      kind,
      judgedBy,
      comparedWith,
      dateUnknown: worksDate === undefined,
    });
  });

  test('the date of an alteration decides for what was altered', () => {
    const altered = facility(
      'door',
      { clearWidth: 820 },
      { worksDate: '2022-04-01', worksStage: 'alteration' },
    );
    const before = { ...altered, worksDate: '2022-03-31' };
    expect(finding(altered, 'GB55019-2.5.4-door.clearWidth.existing')).toMatchObject({
      role: 'binding',
      verdict: 'pass',
    });
    expect(finding(before, 'GB55019-2.5.4-door.clearWidth.existing')?.role).toBe('legacy');
    expect(finding(before, 'GB50763-3.5.3-door.clearWidth')?.role).toBe('binding');
  });

  test.each([
    ['as old as its building', '2015-01-01', undefined, '2015-01-01'],
    ['of a building that was new then', '2015-01-01', 'new', '2015-01-01'],
    ['older than the alteration of the building', '2023-01-01', 'alteration', undefined],
    ['older than the extension', '2023-01-01', 'extension', undefined],
  ] as const)('an existing facility without a date: %s', (_, worksDate, worksStage, expected) => {
    const { worksDate: __, ...ramp } = facility('ramp', {}, { worksStage: 'existing' });
    const place = {
      id: 'p',
      name: 'P',
      category: 'medical',
      worksDate,
      ...(worksStage !== undefined && { worksStage }),
    };
    const dated = withWorksOf(ramp, place);
    expect(dated.worksDate).toBe(expected);
    expect(dated.worksStage).toBe('existing');
    const { era } = assessFacility(ramp, { place });
    expect(era.kind).toBe(expected === undefined ? 'current' : 'gb50763');
    expect(era.dateOfPlace).toBe(expected === undefined ? undefined : true);
  });

  test.each([
    ['all that is asked today is met', { width: 3000, length: 9000, kerbRampToPath: true }, []],
    ['not all was measured', { width: 3000 }, ['incomplete']],
    ['a gap to today', { width: 1000 }, ['legacy']],
  ] as const)('a drop-off of 2015, which nothing of its time binds: %s', (_, see, yellow) => {
    const bay = facility('dropOff', see, {
      worksDate: '2015-01-01',
      worksStage: 'existing',
      context: { levelDifferenceToPath: true },
    });
    expect(assessFacility(bay).conformity).toEqual({
      colour: yellow.length === 0 ? 'green' : 'yellow',
      yellow,
      conforms: 'yes',
    });
  });

  test('a chosen edition judges whatever the date, with those beside it', () => {
    const old = { worksDate: '1993-01-01' };
    expect(eraOf(old, 'GB55019-2021')).toEqual({
      kind: 'chosen',
      judgedBy: current.filter((id) => id !== 'T/CNAEC1304-2022'),
      comparedWith: [],
      dateUnknown: false,
    });
    expect(eraOf(old, 'GB50763-2012').judgedBy).toEqual(['GB50763-2012']);
  });

  test.each(EDITIONS.filter(({ legalForce }) => legalForce === 'foreign-reference'))(
    '$id judges only where it is chosen, and then alone',
    ({ id, requirements }) => {
      const eras = [undefined, '2024-01-01', '2015-01-01', '1993-01-01'].map((worksDate) =>
        eraOf(worksDate === undefined ? {} : { worksDate }),
      );
      for (const { judgedBy, comparedWith } of eras)
        expect([...judgedBy, ...comparedWith]).not.toContain(id);
      expect(eraOf({}, id).judgedBy).toEqual([id]);
      for (const { facilityType } of requirements) {
        const { findings } = assessFacility(facility(facilityType, {}), { edition: id });
        for (const { edition, requirementId, role } of findings) {
          const { strength, confidence } = requirementNamed(requirementId);
          const binds = strength === 'mandatory' ? 'binding' : 'advice';
          expect([edition, role]).toEqual([
            id,
            binds === 'binding' && confidence === 'low' ? 'to-verify' : binds,
          ]);
        }
      }
    },
  );

  test('several editions side by side, each whatever the date', () => {
    const door = facility('door', { clearWidth: 850 }, { worksDate: '1993-01-01' });
    const [new2021, old2012, us] = assessUnder(door, ['GB55019-2021', 'GB50763-2012', 'ADA-2010']);
    const colours = [new2021, old2012, us].map((a) => [a?.era.judgedBy[0], a?.conformity.colour]);
    expect(colours).toEqual([
      ['GB55019-2021', 'red'],
      ['GB50763-2012', 'yellow'],
      ['ADA-2010', 'yellow'],
    ]);
  });

  test('what is not held is refused by name', () => {
    expect(() => assessFacility(facility('ramp', {}), { edition: 'GB55019' })).toThrow(
      UnknownNameError,
    );
    expect(() => assessFacility(facility('escalator', {}))).toThrow(/facility type "escalator"/);
    expect(() => assessFacility(facility('ramp', {}), { asOf: 'yesterday' })).toThrow(
      /asOf.*ISO 8601/,
    );
    // @ts-expect-error: a policy there is not; `constructor` is a string a user can send
    expect(() => assessFacility(facility('ramp', {}), { policy: 'constructor' })).toThrow(
      UnknownNameError,
    );
  });
});
