import type { Json, OswDataset, OswFeature } from './dataset.js';
import type { OswVersion } from './declaration.js';

/**
 * A property that the columns of the network do not give back. `was` is what they gave when the
 * dataset was read; as long as they give the same, `is` is the truth. Absent: no such property.
 */
export interface ForeignProperty {
  readonly field: string;
  readonly was?: Json;
  readonly is?: Json;
  /** Numbers of the nodes or edges it is so for, in rising order. */
  readonly of: readonly number[];
}

/** What the network worked out from the dataset itself: not lost when the dataset comes back. */
export interface ForeignDerived {
  readonly field: string;
  readonly value?: string;
  /** Numbers of the nodes or edges it is so for, in rising order. */
  readonly of: readonly number[];
}

/** Members of a feature that are not properties. */
export interface ForeignMembers {
  readonly of: number;
  readonly id?: string | number;
  readonly bbox?: readonly number[];
  /** The geometry as written, where it has more digits, heights or a box of its own. */
  readonly geometry?: OswFeature['geometry'];
}

/** What there is to know of nodes or of edges beyond the columns. */
export interface ForeignFeatures {
  /** Ids that are no numbers. */
  readonly ids: readonly (readonly [number: number, id: string])[];
  readonly properties: readonly ForeignProperty[];
  readonly derived: readonly ForeignDerived[];
  readonly members: readonly ForeignMembers[];
}

/** An OpenSidewalks dataset as far as the columns do not hold it: sparse, keyed by source id. */
export interface Foreign {
  readonly version: OswVersion;
  readonly heads: OswDataset['heads'];
  readonly nodes: ForeignFeatures;
  readonly edges: ForeignFeatures;
  /** Source ids of network nodes that are bends of an edge there: at a bollard, or where a ring is cut. */
  readonly bends: readonly number[];
  /** Source ids of ways that stand for a zone. */
  readonly zones: readonly number[];
  /** Whole features that nothing in the network stands for, and all that lie beside it. */
  readonly kept: OswDataset['features'];
}
