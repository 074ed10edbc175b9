import type { LonLat } from '../../geo/position.js';
import type { AttributeSource, Quantity } from '../../network/interval.js';
import type { EdgeKind, Tristate } from '../../network/network.js';
import type { LimitName, OptionUnit } from '../../profile/limit.js';

/** What is known of one thing at one place of a way, in natural units (rise/run, mm, count). */
export interface FigureOnWay {
  /** Edge key. */
  readonly edge: string;
  readonly position: LonLat;
  /** Metres from the start to where the edge is entered. */
  readonly atM: number;
  /** As met in the direction walked; null for an end nobody knows. */
  readonly low: number | null;
  readonly high: number | null;
  readonly source: AttributeSource;
  /** The surveyed facility it comes from. */
  readonly facilityId?: string;
  /** ISO 8601 day or instant, where the survey says when. */
  readonly measuredAt?: string;
}

/** The hardest place of one kind. Nothing met and nothing unknown: the way has none. */
export interface Extreme {
  /** Null where nothing of the kind is known. */
  readonly met: FigureOnWay | null;
  /** Metres of the way on which nothing of the kind is known. */
  readonly unknownM: number;
  /** Kerbs, doors, barriers and lifts of which nothing of the kind is known. */
  readonly unknownPoints: number;
}

/** One limit of the traveller against the whole way. */
export interface LimitOnWay {
  readonly limit: LimitName;
  readonly value: number;
  readonly unit: OptionUnit;
  /** Where the worst that is known comes nearest to the limit; null where nothing is known of it. */
  readonly tightest: FigureOnWay | null;
  /**
   * How far inside the limit the tightest place stays at worst, in `unit`: negative where what is
   * known reaches beyond it, so that the limit is undecided there. Null without a tightest place.
   */
  readonly slack: number | null;
  /** In % of the limit; null where the limit is 0 too. */
  readonly slackPercent: number | null;
  /** It stands in the way somewhere on the unrestricted way; null where that was not looked for. */
  readonly isBinding: boolean | null;
  /** Share of the length, 0 to 1, where this limit was undecided. */
  readonly unknownShare: number;
  /** Kerbs, doors, barriers and lifts where it was undecided. */
  readonly unknownPoints: number;
}

/** Length of one class of ground: equal ends for an exact class, null for both where nobody knows. */
export interface SurfaceOnWay {
  readonly low: number | null;
  readonly high: number | null;
  readonly distanceM: number;
}

export interface KindOnWay {
  readonly kind: EdgeKind;
  /** How many edges; of a kerb, door, barrier or lift how often one is passed. */
  readonly edges: number;
  readonly distanceM: number;
}

/** Crossings as they are walked: however often the map cuts one, it counts once. */
export interface CrossingsOnWay {
  readonly count: number;
  readonly signal: Readonly<Record<Tristate, number>>;
  readonly sound: Readonly<Record<Tristate, number>>;
  readonly tactile: Readonly<Record<Tristate, number>>;
}

export interface ElevationPoint {
  readonly atM: number;
  /** Metres above the sea; null where nobody knows. */
  readonly elevationM: number | null;
}

export interface ElevationOfWay {
  /** At the ends and at nodes, at most 200, with every highest and lowest point. */
  readonly profile: readonly ElevationPoint[];
  /** Over all of the way where it is known; null where it is known nowhere. */
  readonly ascentM: number | null;
  readonly descentM: number | null;
  /** What they are made of: heights of nodes, inclines of edges, or both; null where neither is known. */
  readonly source: 'heights' | 'inclines' | 'both' | null;
  /** Metres of the way where neither is known. */
  readonly unknownM: number;
}

/** What decided an attribute with an active limit; a claim is somebody's `wheelchair=yes`. */
export const BASES = ['survey', 'tag', 'word', 'model', 'claim', 'unknown'] as const;
export type Basis = (typeof BASES)[number];

export interface BasisOfAttribute {
  /** Shares of the length of the whole way; what is left to 1 is where the question does not arise. */
  readonly share: Readonly<Record<Basis, number>>;
  /** Number of kerbs, doors, barriers and lifts. */
  readonly points: Readonly<Record<Basis, number>>;
}

/** What the answer rests on, of the attributes the traveller has limits on. */
export interface DataOfWay {
  readonly byAttribute: Readonly<Partial<Record<Quantity, BasisOfAttribute>>>;
  /** Share of the length where at least one reading is past its validity, or has no date. */
  readonly oldShare: number;
  readonly undatedShare: number;
  /** The same in kerbs, doors, barriers and lifts. */
  readonly oldPoints: number;
  readonly undatedPoints: number;
  /** Date of the oldest reading; null where none has one. */
  readonly oldestAt: string | null;
  /** Whose data the way runs over, by share of the length; `asOf` is null where the source does not say. */
  readonly sources: readonly {
    readonly attribution: string;
    readonly asOf: string | null;
    readonly share: number;
  }[];
}

export interface RouteConfidence {
  /** 0 to 1: see docs/routing.md. */
  readonly value: number;
  readonly word: 'high' | 'medium' | 'low';
}

/** Why a way is as it is, and what it rests on. */
export interface RouteExplanation {
  /** One for each active limit, in the order of the declaration. */
  readonly limits: readonly LimitOnWay[];
  readonly narrowest: Extreme;
  readonly steepestUp: Extreme;
  readonly steepestDown: Extreme;
  readonly highestKerbUp: Extreme;
  readonly highestKerbDown: Extreme;
  readonly longestFlight: Extreme;
  /** The smoothest first, unknown last. */
  readonly surfaces: readonly SurfaceOnWay[];
  readonly kinds: readonly KindOnWay[];
  readonly crossings: CrossingsOnWay;
  readonly elevation: ElevationOfWay;
  readonly data: DataOfWay;
  readonly confidence: RouteConfidence;
}
