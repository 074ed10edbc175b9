import { acrossEdge } from '../area/across-edge.js';
import type { SuspiciousTag } from '../import-report.js';
import type { Tags } from './extract.js';
import { pavementTags, type Side } from './sides/side-tags.js';
import type { DoubtList, Suspicions } from './suspicions.js';
import { TaggedObject } from './tagged-object.js';
import type { WalkedWay } from './walked-ways.js';
import { hasWheelchairRamp, rampBesideSteps, type WayEdge, wayEdge } from './way-edges.js';

/** What the tags of a way say of its edges, all but the names. */
export interface WayReading {
  readonly edge: WayEdge;
  readonly ramp: WayEdge | undefined;
  readonly pavements: { readonly [S in Side]?: WayEdge };
  readonly doubts: readonly SuspiciousTag[];
}

/** Reads the tags of ways, each list of tags once; what is doubtful in them is listed for each way. */
export class WayReadings {
  readonly #known = new Map<Tags, WayReading>();
  readonly #suspicions: Suspicions;

  constructor(suspicions: Suspicions) {
    this.#suspicions = suspicions;
  }

  of(walked: WalkedWay): WayReading {
    const { id, tags } = walked.way;
    let reading = this.#known.get(tags);
    if (reading === undefined) {
      reading = readWay(walked);
      this.#known.set(tags, reading);
    }
    for (const doubt of reading.doubts) {
      this.#suspicions.add({ ...doubt, object: `way/${id}` });
    }
    return reading;
  }
}

/** What the tags of an area say of the lines across it. */
export function acrossReading({ way, across }: WalkedWay, suspicions: Suspicions): WayReading {
  const edge = acrossEdge(`${across}/${way.id}`, way.tags, suspicions);
  return { edge, ramp: undefined, pavements: {}, doubts: [] };
}

function readWay({ way: { tags }, kind, sides }: WalkedWay): WayReading {
  const doubts: SuspiciousTag[] = [];
  const noted: DoubtList = { add: (doubt) => doubts.push(doubt) };
  const object = new TaggedObject('', tags, noted);
  const edge = wayEdge(object, kind);
  const ramp =
    kind === 'steps' && hasWheelchairRamp(object) ? rampBesideSteps(object, edge) : undefined;
  const pavements: { [S in Side]?: WayEdge } = {};
  for (const side of sides) {
    const pavement = new TaggedObject('', pavementTags(tags, side), noted);
    pavements[side] = wayEdge(pavement, 'sidewalk');
  }
  return { edge, ramp, pavements, doubts };
}
