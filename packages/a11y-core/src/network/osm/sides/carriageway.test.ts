import { describe, expect, test } from 'vitest';
import { CROSSABLE, carriagewayWidthM, crossableOf, USUAL_WIDTH_M } from './carriageway.js';

const tags = (of: Record<string, string>) => new Map(Object.entries(of));

describe('the width of a carriageway', () => {
  test.each<[string, Record<string, string>, number]>([
    ['as written', { highway: 'residential', width: '7.5' }, 7.5],
    ['of the carriageway alone, where both are', { 'width:carriageway': '5', width: '12' }, 5],
    ['by its lanes', { highway: 'residential', lanes: '4' }, 12],
    ['not by lanes that are no number', { highway: 'residential', lanes: '2;3' }, 6],
    ['not by more lanes than fit', { highway: 'residential', lanes: '99' }, 6],
    ['not by a width that is not believed', { highway: 'residential', width: '-3' }, 6],
    ['nor by one of nothing', { highway: 'residential', width: '0' }, 6],
    ['of any other road', { highway: 'road' }, 6],
    ['of a road by a strange name', { highway: 'constructor' }, 6],
  ])('%s', (_, of, width) => {
    expect(carriagewayWidthM(tags(of))).toBe(width);
  });

  test.each(Object.entries(USUAL_WIDTH_M))('as usual for %s', (highway, width) => {
    expect(carriagewayWidthM(tags({ highway }))).toBe(width);
  });
});

test.each(Object.entries(CROSSABLE))('%s is crossed %s', (highway, crossable) => {
  expect(crossableOf(tags({ highway }))).toBe(crossable);
});

test.each(['residential', 'service', 'unclassified', 'constructor'])('%s anywhere', (highway) => {
  expect(crossableOf(tags({ highway }))).toBe('anywhere');
});
