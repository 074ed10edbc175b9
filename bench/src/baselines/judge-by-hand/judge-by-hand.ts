// Frozen baseline: the rows of both GB editions, and of those that judge beside them, on the ten
// types of an everyday survey, written out in plain loops by type: no data, no findings, one code
// and one margin a row. It knows a place by its category alone. In the loops `own7`
// says whether row 7 applies, apart from other rows. Change it when rows or rules
// change, never to alter the ratio.
import type { Facility, Place } from 'a11y-core';
import { accessibleToilet } from './accessible-toilet.js';
import { corridor } from './corridor.js';
import { crossing } from './crossing.js';
import { door } from './door.js';
import { entrance } from './entrance.js';
import { kerbRamp } from './kerb-ramp.js';
import { lift } from './lift.js';
import { ramp } from './ramp.js';
import { stairs } from './stairs.js';
import { tactilePaving } from './tactile-paving.js';

/** How many rows each type has. */
export const ROW_COUNTS: Readonly<Record<string, number>> = {
  kerbRamp: 21,
  ramp: 29,
  stairs: 28,
  corridor: 22,
  entrance: 16,
  door: 27,
  lift: 27,
  accessibleToilet: 25,
  tactilePaving: 28,
  crossing: 4,
};

export interface JudgedByHand {
  readonly offsets: Uint32Array;
  readonly verdicts: Uint8Array;
  readonly margins: Float64Array;
}

/** Fills one code and one margin for each row; margins are NaN where nothing was compared. */
export function judgeByHand(
  facilities: readonly Facility[],
  places: readonly Place[],
): JudgedByHand {
  const categories = new Map(places.map(({ id, category }) => [id, category]));
  const offsets = new Uint32Array(facilities.length + 1);
  let end = 0;
  for (let i = 0; i < facilities.length; i++) {
    offsets[i] = end;
    end += ROW_COUNTS[facilities[i]!.facilityType]!;
  }
  offsets[facilities.length] = end;
  const verdicts = new Uint8Array(end);
  const margins = new Float64Array(end);
  for (let i = 0; i < facilities.length; i++) {
    const f = facilities[i]!;
    const at = offsets[i]!;
    const category = f.placeId === undefined ? undefined : categories.get(f.placeId);
    switch (f.facilityType) {
      case 'kerbRamp':
        kerbRamp(f, at, verdicts, margins);
        break;
      case 'ramp':
        ramp(f, at, verdicts, margins);
        break;
      case 'stairs':
        stairs(f, category, at, verdicts, margins);
        break;
      case 'corridor':
        corridor(f, category, at, verdicts, margins);
        break;
      case 'entrance':
        entrance(f, category, at, verdicts, margins);
        break;
      case 'door':
        door(f, at, verdicts, margins);
        break;
      case 'lift':
        lift(f, category, at, verdicts, margins);
        break;
      case 'accessibleToilet':
        accessibleToilet(f, at, verdicts, margins);
        break;
      case 'tactilePaving':
        tactilePaving(f, at, verdicts, margins);
        break;
      case 'crossing':
        crossing(f, at, verdicts, margins);
    }
  }
  return { offsets, verdicts, margins };
}
