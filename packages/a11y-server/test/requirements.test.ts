import { EDITIONS } from 'a11y-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clinicEvents } from './support/clinic.js';
import { startService, type TestService } from './support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startService({ also: clinicEvents });
});
afterAll(() => service.close());

const api = (path: string) => `${service.address}/api/v1${path}`;
async function json<T = Record<string, unknown>>(path: string): Promise<T> {
  return (await (await fetch(api(path))).json()) as T;
}

interface Page {
  readonly requirements: readonly { readonly id: string; readonly edition: string }[];
  readonly numberMatched: number;
  readonly next: string | null;
}

const ROWS = EDITIONS.flatMap(({ requirements }) => requirements);

describe('requirements', () => {
  test('come page by page, every row of every edition once', async () => {
    const ids: string[] = [];
    let cursor = '';
    do {
      const page: Page = await json(`/requirements?limit=250${cursor}`);
      expect(page.numberMatched).toBe(ROWS.length);
      ids.push(...page.requirements.map(({ id }) => id));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    expect(ids).toEqual(ROWS.map(({ id }) => id));
  });

  test('are filtered by edition and facility type', async () => {
    const page = await json<Page>(
      '/requirements?edition=GB55019-2021&facilityType=ramp,lift&limit=1000',
    );
    const same = ROWS.filter(
      ({ edition, facilityType }) =>
        edition === 'GB55019-2021' && ['ramp', 'lift'].includes(facilityType),
    );
    expect(page.requirements.map(({ id }) => id)).toEqual(same.map(({ id }) => id));
    expect(page.next).toBeNull();
  });

  test.each([
    'edition=GB1',
    'facilityType=rocket',
    'limit=0',
    'cursor=bm8tc3VjaC1yb3c',
    'type=ramp',
  ])('?%s is refused', async (query) => {
    expect((await fetch(api(`/requirements?${query}`))).status).toBe(400);
  });

  test('are explained one by one, whatever their id holds', async () => {
    expect(await json('/requirements/GB55019-2.3.1-ramp.runningSlope')).toMatchObject({
      clause: '2.3.1',
      check: { operator: 'at-most', limit: 1 / 12 },
      label: { en: 'Running slope' },
      demand: { en: 'at most 1:12 (8.33 %)' },
      facts: { en: expect.arrayContaining([expect.objectContaining({ key: 'limit' })]) },
    });
    for (const id of ROWS.map((row) => row.id).filter((name) => /[^\w.-]/.test(name))) {
      expect(await json(`/requirements/${encodeURIComponent(id)}`)).toMatchObject({ id });
    }
    expect((await fetch(api('/requirements/nothing'))).status).toBe(404);
  });

  test('editions say where and how long they hold, and how sure their rows are', async () => {
    const { editions } = await json<{ editions: Record<string, unknown>[] }>('/editions');
    expect(editions[0]).toMatchObject({
      id: 'GB55019-2021',
      jurisdiction: 'CN',
      status: expect.stringMatching(/./),
      requirementCount: 223,
      byConfidence: { high: 112, medium: 45, low: 66 },
    });
    const ended = editions.find(({ id }) => id === 'HK-BFA2008');
    expect(ended?.['jurisdiction']).toBe('HK');
    expect(editions.some((edition) => 'inForceUntil' in edition)).toBe(
      EDITIONS.some((edition) => edition.inForceUntil !== undefined),
    );
    expect(editions.some((edition) => 'requirements' in edition)).toBe(false);
  });
});

describe('a reassessment', () => {
  const ask = async (body: unknown) => {
    const response = await fetch(api('/reassessments'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  test('says which colours another edition changes, and which clause does it', async () => {
    const { status, body } = await ask({ from: 'T/CNAEC1304-2022', to: 'GB55019-2021' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ facilities: 8, assessedOn: '2026-03-02' });
    const changes = body['changes'] as {
      facilityId: string;
      name: string | null;
      after: { colour: string };
      causes: { clause: string; kind: string; cited: { en: string } }[];
    }[];
    const ramp = changes.find(({ facilityId }) => facilityId === 'ramp-steep');
    expect(ramp).toMatchObject({ name: '东门坡道', after: { colour: 'red' } });
    expect(ramp?.causes.map(({ clause }) => clause)).toContain('2.3.1');
    expect(ramp?.causes[0]?.cited.en).toMatch(/^GB 55019-2021 clause /);
    const table = body['table'] as Record<string, Record<string, number>>;
    const sum = Object.values(table)
      .flatMap((row) => Object.values(row))
      .reduce((a, b) => a + b, 0);
    expect(sum).toBe(8);
  });

  test('from a ruleset to the same one changes nothing', async () => {
    expect((await ask({ from: {}, to: {} })).body).toMatchObject({ changes: [], byClause: [] });
  });

  test('takes a policy, and what somebody has verified in print', async () => {
    const { body } = await ask({ from: {}, to: { policy: 'strict' } });
    expect(body['revisionAfter']).not.toBe(body['revisionBefore']);
    const low = ROWS.find(({ confidence }) => confidence === 'low')!;
    const verified = {
      requirementId: low.id,
      edition: low.edition,
      by: 'Chan',
      date: '2026-02-01',
      page: '12',
    };
    expect((await ask({ from: {}, to: { verifications: [verified] } })).status).toBe(200);
    const wrong = await ask({
      from: {},
      to: { verifications: [{ ...verified, requirementId: 'nothing' }] },
    });
    expect(wrong.status).toBe(400);
    expect(wrong.body['errors']).toMatchObject([
      { in: 'body', pointer: '/to/verifications/0/requirementId' },
    ]);
  });

  test('can be asked for some facilities, or for a box', async () => {
    const pair = { from: 'GB50763-2012', to: 'GB55019-2021' };
    expect((await ask({ ...pair, facilityIds: ['ramp-steep'] })).body['facilities']).toBe(1);
    const bbox = [114.0514, 22.5401, 114.0516, 22.5403];
    expect((await ask({ ...pair, bbox })).body['facilities']).toBe(6);
  });

  test.each([
    ['nothing', {}, '/from'],
    ['an unknown edition', { from: 'GB1', to: {} }, '/from'],
    ['an unknown member', { from: {}, to: {}, colour: 'red' }, '/colour'],
    ['a box turned round', { from: {}, to: {}, bbox: [2, 1, 1, 2] }, '/bbox'],
    ['ids and a box', { from: {}, to: {}, bbox: [1, 1, 2, 2], facilityIds: ['ramp-steep'] }, ''],
    [
      'an id there is not',
      { from: {}, to: {}, facilityIds: ['ramp-steep', 'x'] },
      '/facilityIds/1',
    ],
  ])('with %s is refused with a pointer', async (_, request, pointer) => {
    const { status, body } = await ask(request);
    expect(status).toBe(400);
    expect((body['errors'] as { pointer: string }[]).map((error) => error.pointer)).toContain(
      pointer,
    );
  });
});
