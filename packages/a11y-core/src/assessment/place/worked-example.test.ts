import { describe, expect, test } from 'vitest';
import { facilityIn, measured, placeOf, seen } from '../../../test/support/place-of.js';
import { assessPlace } from './assess-place.js';

// The clinic of docs/guide/places-and-grades.md: what the page says is what comes out.

const CLINIC = placeOf('medical', {
  id: 'clinic',
  name: 'Clinic',
  owner: 'Clinic Trust',
  isComplete: true,
  context: {
    totalParkingBays: 60,
    totalStoreys: 2,
    buildingHasLifts: true,
    toiletsPresent: true,
    serviceDesksPresent: true,
  },
});

const part = (id: string, type: string, more: Parameters<typeof facilityIn>[2] = {}) =>
  facilityIn(id, type, { placeId: 'clinic', ...more });

const FACILITIES = [
  part('main', 'entrance', {
    context: { entranceKind: 'stepsOnly' },
    observations: { permittedType: seen(false) },
  }),
  part('side', 'entrance', {
    context: { entranceKind: 'stepsAndRamp' },
    observations: { permittedType: seen(true) },
  }),
  part('ramp', 'ramp', {
    owner: 'Garden Office',
    context: { atEntrance: true, restrictedSite: false },
    observations: { runningSlope: measured(0.11, 0.002), clearWidth: measured(1300, 3) },
  }),
  part('lift-1', 'lift', { observations: { doorClearWidth: measured(900, 3) } }),
  part('toilet-2f', 'accessibleToilet', { reachedVia: ['lift-1'] }),
  part('desk', 'serviceCounter', { observations: { present: seen(true) } }),
];

describe('the clinic of the guide', () => {
  const clinic = assessPlace(CLINIC, FACILITIES);
  const wheelchair = clinic.groups.find(({ group }) => group === 'wheelchair')!;
  const link = (kind: string) => wheelchair.links.find((one) => one.kind === kind);

  test('counts: 60 bays need one accessible bay, and there is none', () => {
    const id = 'clinic#GB55019-2.9.5-parkingBay.count.under100';
    expect(clinic.findings.find((finding) => finding.id === id)).toMatchObject({
      verdict: 'fail',
      value: 0,
      limit: 1,
      owner: 'Clinic Trust',
    });
    expect(clinic.orderItems).toContain(id);
    expect(clinic.required.find(({ id: entry }) => entry === 'parking-bay')?.state).toBe('missing');
  });

  test('the entrance link is as good as its better entrance, and that as its ramp', () => {
    expect(link('entrance')).toMatchObject({
      colour: 'red',
      weakest: { clause: expect.stringMatching(/^2\.[34]\.1$/) },
    });
    const gentle = FACILITIES.map((facility) =>
      facility.id === 'ramp'
        ? {
            ...facility,
            observations: { ...facility.observations, runningSlope: measured(0.08, 0.002) },
          }
        : facility,
    );
    const repaired = assessPlace(CLINIC, gentle).groups.find(
      ({ group }) => group === 'wheelchair',
    )!;
    expect(repaired.links.find(({ kind }) => kind === 'entrance')?.colour).toBe('yellow');
  });

  test('the overall colour is that of the worst group', () => {
    expect(wheelchair.colour).toBe('red');
    expect(clinic.colour).toBe('red');
  });

  test('arrival: nothing there to use, for want of a bay', () => {
    expect(link('arrival')).toMatchObject({ colour: 'red', weakest: { clause: '2.9.5' } });
    expect(wheelchair.weakest).toMatchObject({ kind: 'arrival', owner: 'Clinic Trust' });
  });
});
