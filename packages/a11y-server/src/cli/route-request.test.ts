import { describe, expect, test } from 'vitest';
import { readArguments } from './command.js';
import { routeCommand } from './route.js';
import { routeRequestFrom } from './route-request.js';
import { UsageError } from './usage-error.js';

const ENDS = ['--from', '114.05,22.54', '--to', 'node:17'];
const request = (...more: readonly string[]) =>
  routeRequestFrom(
    readArguments(routeCommand, [...ENDS, '--profile', 'manual-wheelchair', ...more]),
  );

describe('a request for a route', () => {
  test('holds positions as numbers and nodes as ids', () => {
    expect(request()).toMatchObject({
      from: [114.05, 22.54],
      to: { node: '17' },
      profile: 'manual-wheelchair',
    });
  });

  test('may name a place', () => {
    expect(request('--to', 'place:medical-7')).toMatchObject({ to: { place: 'medical-7' } });
  });

  test('takes limits and preferences by name, and none for no limit', () => {
    expect(
      request('--limit', 'maxSlopeUp=0.1', '--limit', 'minWidthMm=none', '--preference', 'kerbS=4'),
    ).toMatchObject({
      limits: { maxSlopeUp: 0.1, minWidthMm: null },
      preferences: { kerbS: 4 },
    });
  });

  test('takes the time of departure with its offset', () => {
    expect(request('--depart-at', '2026-11-29T22:00:00+08:00').departAt).toBe(
      '2026-11-29T22:00:00+08:00',
    );
    expect(request()).not.toHaveProperty('departAt');
  });

  test('takes points on the way in order, and what to keep off', () => {
    expect(
      request('--via', 'node:3', '--via', '114.06,22.54', '--avoid-edge', 'way/1/1-2/0'),
    ).toMatchObject({
      via: [{ node: '3' }, [114.06, 22.54]],
      avoid: { edges: ['way/1/1-2/0'], areas: [] },
    });
    expect(request()).not.toHaveProperty('avoid');
    expect(request()).not.toHaveProperty('via');
  });

  test('takes alternatives, an arrival and the comparison of policies', () => {
    expect(
      request(
        '--alternatives',
        '2',
        '--arrive-by',
        '2026-11-29T22:00:00+08:00',
        '--compare-unknown',
      ),
    ).toMatchObject({
      alternatives: 2,
      arriveBy: '2026-11-29T22:00:00+08:00',
      compareUnknown: true,
    });
    expect(request()).not.toHaveProperty('alternatives');
    expect(request()).not.toHaveProperty('compareUnknown');
  });

  test('takes one word for everything unknown, and words for single attributes over it', () => {
    expect(request('--unknown', 'kerb=avoid', '--unknown', 'accept').unknown).toMatchObject({
      kerb: 'avoid',
      width: 'accept',
      incline: 'accept',
    });
    expect(request('--unknown', 'kerb=avoid').unknown).toEqual({ kerb: 'avoid' });
    expect(request().unknown).toBeUndefined();
  });

  test.each([
    [['--alternatives', 'many'], /--alternatives must be a number/],
    [['--alternatives', '4'], /\/alternatives/],
    [['--alternatives', '1', '--via', 'node:3'], /two points only/],
    [['--via', 'here'], /--via must be lon,lat/],
    [['--limit', 'maxSlop=0.1'], /no limit "maxSlop"; known: maxSlopeUp/],
    [['--limit', 'maxSlopeUp'], /must be name=value/],
    [['--limit', 'maxSlopeUp='], /must be a number/],
    [['--limit', 'maxSlopeUp=steep'], /must be a number; it is "steep"/],
    [['--limit', 'maxSlopeUp=7'], /maxSlopeUp/],
    [['--limit', 'maxSlopeUp=NaN'], /must be a number/],
    [['--limit', 'maxSlopeUp=0x10'], /must be a number/],
    [['--limit', 'constructor=1'], /no limit "constructor"/],
    [['--preference', 'kerbS=none'], /must be a number/],
    [['--unknown', 'ignore'], /no policy "ignore"/],
    [['--unknown', 'colour=avoid'], /no unknown "colour"/],
    [['--objective', 'beauty'], /objective/],
    [['--depart-at', 'tomorrow'], /departAt: expected an instant such as/],
    [['--from', '114.05'], /lon,lat, node:<id> or place:<id>/],
    [['--from', '114.05,22.5,7'], /lon,lat, node:<id> or place:<id>/],
    [['--from', '1e300,22.5'], /from/],
    [['--from', 'east,22.5'], /must be a number/],
    [['--to', 'node:'], /to/],
    [['--profile', 'skater'], /no profile "skater"; known: walker/],
  ])('with %j is wrong usage', (more, message) => {
    expect(() => request(...more)).toThrow(UsageError);
    expect(() => request(...more)).toThrow(message);
  });

  test.each(['from', 'to', 'profile'])('without --%s is wrong usage', (missing) => {
    const given = { from: '1,2', to: '3,4', profile: 'walker' };
    const argv = Object.entries(given)
      .filter(([name]) => name !== missing)
      .flatMap(([name, value]) => [`--${name}`, value]);
    expect(() => routeRequestFrom(readArguments(routeCommand, argv))).toThrow(
      `Missing option: --${missing}.`,
    );
  });
});
