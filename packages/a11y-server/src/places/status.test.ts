import type { Colour, Finding, PlaceAssessment } from 'a11y-core';
import { assessPlace } from 'a11y-core';
import { describe, expect, test } from 'vitest';
import { clinic } from '../../test/support/clinic.js';
import { placeStatuses } from './status.js';

const EMPTY = assessPlace(clinic, []);

/** A place whose wheelchair chain has one link of this colour, decided by one finding. */
function placeWith(colour: Colour, verdict: Finding['verdict']): PlaceAssessment {
  const [template] = EMPTY.findings;
  const finding = { ...template!, id: 'f', verdict, travellers: ['wheelchair' as const] };
  const weakest = { kind: 'entrance' as const, colour, findingId: 'f' };
  const link = { kind: 'entrance' as const, colour, isSurveyed: true, facilityIds: [], weakest };
  return {
    ...EMPTY,
    colour,
    findings: [finding],
    groups: [
      { group: 'wheelchair', colour, isIncomplete: false, links: [link], weakest, unreachable: [] },
    ],
  };
}

describe('the mark of a link, a group and a place', () => {
  test.each([
    ['red', 'fail', 'red'],
    ['yellow', 'fail', 'faults'],
    ['yellow', 'borderline', 'faults'],
    ['yellow', 'unknown', 'incomplete'],
    // Past its validity: met when it was measured.
    ['yellow', 'pass', 'incomplete'],
    ['grey', 'unknown', 'grey'],
    ['green', 'pass', 'green'],
  ] as const)('%s because of a finding that is %s: %s', (colour, verdict, status) => {
    const place = placeWith(colour, verdict);
    const statuses = placeStatuses(place);
    const [chain] = place.groups;
    expect(statuses.ofLink(chain!.links[0]!)).toBe(status);
    expect(statuses.ofGroup(chain!)).toBe(status);
    expect(statuses.ofPlace).toBe(status);
  });

  test('a yellow link that claims a fault is not hidden behind one that claims none', () => {
    const place = placeWith('yellow', 'fail');
    const [chain] = place.groups;
    const open = {
      ...chain!.links[0]!,
      weakest: { kind: 'lift' as const, colour: 'grey' as const },
    };
    const both = { ...place, groups: [{ ...chain!, links: [open, ...chain!.links] }] };
    expect(placeStatuses(both).ofGroup(both.groups[0]!)).toBe('faults');
    expect(placeStatuses(both).ofLink(open)).toBe('incomplete');
  });

  test('advice that is not followed is no fault', () => {
    const place = placeWith('yellow', 'fail');
    const [chain] = place.groups;
    const advised = {
      ...place,
      findings: place.findings.map((finding) => ({ ...finding, role: 'advice' as const })),
      groups: [{ ...chain!, links: [] }],
    };
    expect(placeStatuses(advised).ofPlace).toBe('incomplete');
  });
});
