import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placeAssessment } from '../src/state/assessed-places.js';
import { clinic, clinicEvents, clinicRamp } from './support/clinic.js';
import { startService, type TestService } from './support/service.js';
import { hospital } from './support/town.js';

let service: TestService;
beforeEach(async () => {
  service = await startService({ also: clinicEvents });
});
afterEach(() => service.close());

const get = (path: string) => fetch(`${service.address}/api/v1${path}`);
async function json<T = Record<string, unknown>>(path: string): Promise<T> {
  return (await (await get(path)).json()) as T;
}

interface Link {
  readonly kind: string;
  readonly colour: string;
  readonly status: string;
  readonly facilityIds: readonly string[];
  readonly weakest?: { readonly clause: string; readonly owner: string };
}

interface Answer {
  readonly colour: string;
  readonly status: string;
  readonly groups: readonly {
    readonly group: string;
    readonly colour: string;
    readonly status: string;
    readonly links: readonly Link[];
    readonly weakest?: Record<string, unknown>;
    readonly unreachable: readonly string[];
  }[];
  readonly findings: readonly (Record<string, unknown> & { readonly id: string })[];
  readonly required: readonly { readonly id: string; readonly state: string }[];
  readonly coverage: Record<string, unknown>;
}

const assessment = () => json<Answer>('/places/p-clinic/assessment');
const groupOf = (answer: Answer, name: string) =>
  answer.groups.find(({ group }) => group === name)!;

describe('the assessment of a place', () => {
  test('names the weakest link of a group, its clause, its owner, and says it in words', async () => {
    const answer = await assessment();
    expect(answer).toMatchObject({
      name: '景田诊所',
      categoryLabel: { en: 'Hospital and clinic' },
      owner: 'Clinic Trust',
      colour: 'red',
      status: 'red',
      assessedOn: '2026-03-02',
    });
    const wheelchair = groupOf(answer, 'wheelchair');
    expect(wheelchair.links.map(({ kind }) => kind)).toEqual([
      'arrival',
      'entrance',
      'lift',
      'service',
      'toilet',
    ]);
    expect(wheelchair.weakest).toMatchObject({
      kind: 'arrival',
      clause: '2.9.5',
      owner: 'Clinic Trust',
      cited: { en: 'GB 55019-2021 clause 2.9.5', 'zh-CN': 'GB 55019-2021 第 2.9.5 条' },
      sentence: { en: expect.stringContaining('GB 55019-2021 clause 2.9.5') },
    });
    const entrance = wheelchair.links.find(({ kind }) => kind === 'entrance');
    expect(entrance).toMatchObject({ colour: 'red', status: 'red' });
    expect(entrance?.facilityIds).toEqual(['clinic-main', 'clinic-ramp', 'clinic-side']);
  });

  test('a yellow link without a claim of a fault is marked as not fully checked', async () => {
    const lift = groupOf(await assessment(), 'wheelchair').links.find(
      ({ kind }) => kind === 'lift',
    );
    expect(lift).toMatchObject({ colour: 'yellow', status: 'incomplete' });
  });

  test('says what is too few and what is missing, with the words of it', async () => {
    const { findings, required } = await assessment();
    const bays = findings.find(
      ({ id }) => id === 'p-clinic#GB55019-2.9.5-parkingBay.count.under100',
    );
    expect(bays).toMatchObject({
      verdict: 'fail',
      value: 0,
      limit: 1,
      owner: 'Clinic Trust',
      cited: { en: 'GB 55019-2021 clause 2.9.5' },
    });
    for (const finding of findings) {
      for (const words of [finding['label'], finding['sentence'], finding['cited']]) {
        const said = Object.values(words as object);
        expect(said).toHaveLength(3);
        for (const text of said) expect(text).not.toMatch(/undefined|\{\w+\}|^$/);
      }
    }
    expect(required.find(({ id }) => id === 'parking-bay')?.state).toBe('missing');
    expect(required.find(({ id }) => id === 'lift')?.state).toBe('there');
  });

  test('holds what it names: every facility of a chain stands in the list', async () => {
    const answer = await json<Answer & { facilities: { id: string }[] }>(
      '/places/p-clinic/assessment',
    );
    const listed = new Set(answer.facilities.map(({ id }) => id));
    expect(listed.size).toBe(6);
    for (const { links, unreachable } of answer.groups) {
      for (const id of [...unreachable, ...links.flatMap((link) => link.facilityIds)]) {
        expect(listed).toContain(id);
      }
    }
    expect(answer.coverage).toMatchObject({ isComplete: true, facilities: 6, surveyed: 4 });
  });

  test('follows a new measurement at once', async () => {
    const entrance = async () =>
      groupOf(await assessment(), 'wheelchair').links.find(({ kind }) => kind === 'entrance');
    expect((await entrance())?.colour).toBe('red');
    await service.state.record(clinicRamp(0.05), {
      expectedVersion: 1,
      actor: 'test',
      cause: 'test',
    });
    expect((await entrance())?.colour).toBe('yellow');
  });

  test('is worked out once, and again only for the place that changed or on another day', async () => {
    const judge = (place: typeof clinic) => {
      const snapshot = service.state.current();
      return placeAssessment(snapshot, snapshot.places.get(place.id)!);
    };
    const before = judge(clinic);
    const elsewhere = judge(hospital);
    expect(judge(clinic)).toBe(before);
    await service.state.record(clinicRamp(0.05), {
      expectedVersion: 1,
      actor: 'test',
      cause: 'test',
    });
    expect(judge(clinic)).not.toBe(before);
    expect(judge(hospital)).toBe(elsewhere);
    service.setNow('2026-03-03T04:00:00Z');
    expect(judge(hospital)).not.toBe(elsewhere);
  });

  test('does not call missing what is there and held back', async () => {
    const stateOf = async (wanted: string) =>
      (await assessment()).required.find(({ id }) => id === wanted)?.state;
    expect(await stateOf('toilet-medical')).toBe('there');
    await service.close();
    service = await startService({ also: clinicEvents, drafts: ['clinic-toilet'] });
    expect(await stateOf('toilet-medical')).toBe('unknown');
    const answer = await assessment();
    expect(JSON.stringify(answer)).not.toContain('clinic-toilet');
    expect(answer.coverage).toMatchObject({ isComplete: false });
    // What is missing all the same is a count nobody can know now.
    expect(answer.findings.find(({ id }) => id.includes('2.9.5'))).toMatchObject({
      verdict: 'unknown',
    });
  });

  test('of a place that is not there is a 404', async () => {
    expect((await get('/places/nowhere/assessment')).status).toBe(404);
    expect((await get('/places/nowhere/grade')).status).toBe(404);
  });
});

describe('the grade of a place', () => {
  test('says what bars it and what would raise it', async () => {
    const grade = await json('/places/p-clinic/grade');
    expect(grade).toMatchObject({
      edition: 'T/CNAEC1304-2022',
      confidence: 'medium',
      grade: 'none',
      possible: [0, 0],
      reasons: ['control-item-failed'],
      gate: { state: 'failed' },
    });
    const [first] = grade['improvements'] as { kind: string; findingIds: string[] }[];
    expect(first?.kind).toBe('control-item');
  });

  test('takes what is known of the year and the inspection, and nothing else', async () => {
    expect((await get('/places/p-clinic/grade?isFirstYear=true')).status).toBe(200);
    expect((await get('/places/p-clinic/grade?isFirstYear=1')).status).toBe(400);
    expect((await get('/places/p-clinic/grade?stars=3')).status).toBe(400);
  });
});

describe('an area', () => {
  const ALL = 'bbox=114,22,115,23';

  test('has counts always, shares only with coverage', async () => {
    const area = await json(`/areas/summary?${ALL}`);
    expect(area).toMatchObject({
      coverage: { expected: null, surveyedShare: null, isSufficient: false },
      facilities: { total: 8, shares: null },
      places: { total: 2, counts: { red: 2 }, shares: null },
      score: null,
    });
    expect((area['coverage'] as { shortOf: string[] }).shortOf).toContain('expected');
  });

  test('takes how many are expected, in all or by type', async () => {
    expect(await json(`/areas/summary?${ALL}&expected=10`)).toMatchObject({
      coverage: { expected: 10, surveyed: 5, surveyedShare: 0.5 },
    });
    expect(await json(`/areas/summary?${ALL}&expected=ramp:4,lift:1`)).toMatchObject({
      coverage: { expected: 5 },
      byType: { ramp: { coverage: { expected: 4, surveyed: 2 } } },
    });
    for (const wrong of ['expected=many', 'expected=rocket:3', 'expected=ramp:-1', 'expected=']) {
      expect((await get(`/areas/summary?${ALL}&${wrong}`)).status, wrong).toBe(400);
    }
  });

  test('ends at its box, and needs one', async () => {
    expect(await json('/areas/summary?bbox=114.0514,22.5401,114.0516,22.5403')).toMatchObject({
      facilities: { total: 6 },
      places: { total: 1 },
    });
    expect(await json('/areas/summary?bbox=1,1,2,2')).toMatchObject({
      facilities: { total: 0, shares: null },
      score: null,
    });
    expect((await get('/areas/summary')).status).toBe(400);
  });
});
