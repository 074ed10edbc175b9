import type { Facility, Place } from 'a11y-core';
import { facilityRecorded, placeRecorded } from './events.js';

/** The clinic of the guide on places: its worked example, in the town of the tests. */
export const clinic: Place = {
  id: 'p-clinic',
  name: '景田诊所',
  category: 'medical',
  geometry: { type: 'Point', coordinates: [114.0515, 22.5402] },
  owner: 'Clinic Trust',
  worksDate: '2024-05-01',
  worksStage: 'new',
  isComplete: true,
  context: {
    totalParkingBays: 60,
    totalStoreys: 2,
    buildingHasLifts: true,
    toiletsPresent: true,
    serviceDesksPresent: true,
  },
};

const WHEN = '2026-02-01';

function part(id: string, facilityType: string, more: Partial<Facility>): Facility {
  return {
    id,
    facilityType,
    placeId: clinic.id,
    worksDate: '2024-05-01',
    worksStage: 'new',
    context: {},
    geometry: { type: 'Point', coordinates: [114.0515, 22.5402] },
    observations: {},
    ...more,
  };
}

const measured = (value: number, uncertainty: number) =>
  ({ state: 'measured', value, uncertainty, source: 'survey', at: WHEN }) as const;
const seen = (value: boolean) => ({ state: 'seen', value, source: 'survey', at: WHEN }) as const;

export const clinicRamp = (runningSlope: number): Facility =>
  part('clinic-ramp', 'ramp', {
    name: '侧门坡道',
    owner: 'Garden Office',
    context: { atEntrance: true, restrictedSite: false },
    observations: {
      runningSlope: measured(runningSlope, 0.002),
      clearWidth: measured(1300, 3),
    },
  });

export const clinicFacilities: readonly Facility[] = [
  part('clinic-main', 'entrance', {
    context: { entranceKind: 'stepsOnly' },
    observations: { permittedType: seen(false) },
  }),
  part('clinic-side', 'entrance', {
    context: { entranceKind: 'stepsAndRamp' },
    observations: { permittedType: seen(true) },
  }),
  clinicRamp(0.11),
  part('clinic-lift', 'lift', { observations: { doorClearWidth: measured(900, 3) } }),
  part('clinic-toilet', 'accessibleToilet', { reachedVia: ['clinic-lift'] }),
  part('clinic-desk', 'serviceCounter', { observations: { present: seen(true) } }),
];

export const clinicEvents = [
  placeRecorded(clinic),
  ...clinicFacilities.map((facility) => facilityRecorded(facility)),
];
