import {
  type Assessment,
  assessFacility,
  type Facility,
  type Observation,
  type Verdict,
} from 'a11y-core';
import { auditByHand, DOOR_ROWS, RAMP_ROWS, ROW_SLOTS } from './baselines/audit-by-hand.js';
import type { BenchRow } from './bench-row.js';

const FACILITIES = 4000;
const ROUNDS = 7;

/**
 * Facilities judged per second by the evaluator, which also names editions, roles and colours and
 * judges the rows of GB 50763, against a loop that only fills arrays with verdicts and margins.
 * Both must say the same of every row of GB 55019 on every facility.
 */
export async function benchAudit(): Promise<BenchRow[]> {
  const facilities = makeFacilities(FACILITIES);
  const byHand = newArrays();
  const ours = newArrays();
  let handPerS = 0;
  let oursPerS = 0;
  for (let round = 0; round < ROUNDS; round++) {
    handPerS = Math.max(
      handPerS,
      perSecond(() => auditByHand(facilities, byHand.verdicts, byHand.margins)),
    );
    let assessments: Assessment[] = [];
    oursPerS = Math.max(
      oursPerS,
      perSecond(() => {
        assessments = facilities.map((facility) => assessFacility(facility));
      }),
    );
    for (const [i, { facilityType, findings }] of assessments.entries()) {
      fill(i, facilityType, findings, ours);
    }
    expectEqual(facilities, ours, byHand);
  }
  return [
    {
      name: 'audit of ramps and doors',
      value: oursPerS,
      unit: 'facilities/s',
      baseline: `loop by hand, GB 55019 rows alone: ${Math.round(handPerS).toLocaleString('en-GB')} facilities/s`,
      ratio: oursPerS / handPerS,
    },
  ];
}

interface Filled {
  readonly verdicts: Uint8Array;
  readonly margins: Float64Array;
}

const newArrays = (): Filled => ({
  verdicts: new Uint8Array(FACILITIES * ROW_SLOTS),
  margins: new Float64Array(FACILITIES * ROW_SLOTS),
});

/** The best of the rounds: anything slower had the machine against it. */
function perSecond(run: () => void): number {
  const from = performance.now();
  run();
  return (FACILITIES * 1000) / (performance.now() - from);
}

const CODES: Readonly<Record<Verdict, number>> = {
  pass: 0,
  borderline: 1,
  fail: 2,
  unknown: 3,
  'not-applicable': 4,
};

function fill(i: number, type: string, findings: Assessment['findings'], into: Filled): void {
  const rows: readonly string[] = type === 'ramp' ? RAMP_ROWS : DOOR_ROWS;
  for (const { requirementId, verdict, margin } of findings) {
    const slot = rows.indexOf(requirementId);
    if (slot < 0) continue;
    into.verdicts[i * ROW_SLOTS + slot] = CODES[verdict];
    into.margins[i * ROW_SLOTS + slot] = margin ?? Number.NaN;
  }
}

function expectEqual(facilities: readonly Facility[], ours: Filled, byHand: Filled): void {
  for (let slot = 0; slot < ours.verdicts.length; slot++) {
    const isSame =
      ours.verdicts[slot] === byHand.verdicts[slot] &&
      Object.is(ours.margins[slot]! + 0, byHand.margins[slot]! + 0);
    if (isSame) continue;
    const facility = facilities[Math.floor(slot / ROW_SLOTS)]!;
    const rows = facility.facilityType === 'ramp' ? RAMP_ROWS : DOOR_ROWS;
    throw new Error(
      `${rows[slot % ROW_SLOTS]}: verdict ${ours.verdicts[slot]} (${ours.margins[slot]}) against ` +
        `${byHand.verdicts[slot]} (${byHand.margins[slot]}) by hand, on ${JSON.stringify(facility)}`,
    );
  }
}

/** Ramps and doors with complete context and values around the limits; one in ten is not measured. */
export function makeFacilities(count: number): readonly Facility[] {
  const random = mulberry32(20_220_401);
  const chance = (share: number) => random() < share;
  const source = 'survey' as const;
  const near = (limit: number, spread: number, uncertainty: number): Observation => ({
    state: 'measured',
    value: limit * (1 + spread * (random() - 0.5)),
    uncertainty,
    source,
  });
  const some = (all: Readonly<Record<string, () => Observation>>) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([name, make]) => (chance(0.9) ? [[name, make()]] : [])),
    );
  const flag = (): Observation => ({ state: 'seen', value: chance(0.9), source });
  return Array.from({ length: count }, (_, i): Facility => {
    const isRamp = i % 2 === 0;
    const rise = [140, 150, 152, 300, 302, 500, 750][Math.floor(random() * 7)]!;
    return {
      id: `f${i}`,
      facilityType: isRamp ? 'ramp' : 'door',
      worksDate: '2024-03-01',
      worksStage: chance(0.3) ? 'alteration' : 'new',
      geometry: { type: 'Point', coordinates: [114.0555, 22.5411] },
      context: isRamp
        ? {
            restrictedSite: chance(0.3),
            openSide: chance(0.5),
            handrailsPresent: chance(0.5),
            atEntrance: chance(0.5),
          }
        : {
            doorKind: ['sideHung', 'sliding', 'doubleSwing', 'automatic'][
              Math.floor(random() * 4)
            ]!,
            onAccessibleRoute: chance(0.9),
            levelDifference: chance(0.3),
            isGlazed: chance(0.3),
            isFireDoor: chance(0.2),
            hasCloser: chance(0.4),
            hasActuator: chance(0.5),
            singleLeaf: chance(0.7),
            doorsInSeries: chance(0.2),
          },
      observations: isRamp
        ? some({
            runningSlope: () => near(1 / 12, 0.6, 0.002),
            crossSlope: () => near(1 / 50, 0.5, 0.002),
            rise: () => ({ state: 'measured', value: rise, uncertainty: 3, source }),
            runLength: () => near(6000, 1, 5),
            clearWidth: () => near(1200, 0.1, 3),
            landingLength: () => near(1500, 0.1, 3),
            landingWidthNotLessThanRamp: flag,
            landingUnobstructed: flag,
            handrailBothSides: flag,
            edgeProtection: flag,
            surface: flag,
            sign: flag,
          })
        : some({
            clearWidth: () => near(900, 0.3, 3),
            automaticClearWidth: () => near(1000, 0.1, 3),
            noRevolvingDoor: flag,
            noSillOrStop: flag,
            thresholdHeight: () => near(15, 0.5, 1),
            thresholdBevelSlope: () => near(0.1, 0.5, 0.002),
            handleHeight: () => near(925, 0.3, 3),
            handleOneHandOperable: flag,
            openingForce: () => near(25, 0.5, 2),
            automaticActuatorHeight: () => near(925, 0.3, 3),
            safetyGlass: flag,
            glassMarkingHeight: () => near(1200, 0.6, 3),
            seriesDoorSpacing: () => near(1500, 0.1, 3),
            closerTime: () => near(3, 0.5, 0.3),
            visionPanelBottomHeight: () => near(850, 0.1, 3),
            latchSideWallWidth: () => near(400, 0.5, 3),
            manoeuvringDiameter: () => near(1500, 0.1, 3),
            noHeavySpringDoor: flag,
          }),
    };
  });
}

/** A small generator of even numbers from 0 to 1, the same on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
