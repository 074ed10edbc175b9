import type { LonLat } from '../geo/position.js';
import type { AttributeSource, Quantity } from '../network/interval.js';
import type { EdgeKind, Sense, Tristate } from '../network/network.js';
import type { SnapSide } from '../network/snap.js';
import type { LimitName, Limits } from '../profile/limit.js';
import type { UnknownPolicy } from '../profile/unknown.js';
import type { RouteExplanation } from './explain/explanation.js';
import type { JudgedFacility } from './judged.js';

/** What makes a place impassable for this traveller. The same kerb is no barrier to another. */
export interface Barrier {
  /** Edge key. */
  readonly edge: string;
  readonly position: LonLat;
  readonly edgeKind: EdgeKind;
  /**
   * `closed` is a state of the edge; `claim` a person's `wheelchair=no` where nothing was measured;
   * `avoided` what the request itself keeps off.
   */
  readonly cause: LimitName | 'closed' | 'claim' | 'avoided';
  /** What is known of the attribute, in natural units (rise/run, mm, count); null for open ends and states. */
  readonly low: number | null;
  readonly high: number | null;
  readonly limit: number | null;
  readonly source: AttributeSource;
  /** The surveyed facility the figure comes from. */
  readonly facilityId?: string;
  /** When the figure or the state was read: ISO 8601 day or instant, where the survey says. */
  readonly measuredAt?: string;
  /** The reading is past its validity. */
  readonly isOld?: true;
  /** How that facility was judged, where that may be told. */
  readonly judged?: JudgedFacility;
  /** Undecided and avoided by policy, rather than known to be beyond the limit. */
  readonly isUnknown: boolean;
}

/** One edge of a route, walked from `fromFraction` to `toFraction` of its own direction. */
export interface RouteEdge {
  readonly edge: string;
  readonly kind: EdgeKind;
  readonly name: string;
  readonly direction: 'forwards' | 'backwards';
  /** Index into the geometry of the route of where it begins; it ends where the next one begins. */
  readonly firstPoint: number;
  readonly fromFraction: number;
  readonly toFraction: number;
  readonly distanceM: number;
  readonly durationS: number;
  readonly penaltyS: number;
  /** Attributes with an active limit that could not be decided. */
  readonly undecided: readonly Quantity[];
  /** Facilities whose measurements replaced the map's figures here. */
  readonly facilityIds: readonly string[];
}

/** A kerb met on the way over a crossing, in the order they are met. */
export interface KerbMet {
  readonly sense: Sense;
  /** Measured height in mm; null where nobody measured it. */
  readonly heightMm: number | null;
}

/** What a person does at one place, and the travel after it. Facts only; words are made elsewhere. */
export interface RouteStep {
  readonly kind:
    | 'depart'
    | 'continue'
    | 'turn'
    | 'cross'
    | 'kerb'
    | 'steps'
    | 'ramp'
    | 'lift'
    | 'escalator'
    | 'door'
    | 'barrier'
    | 'arrive';
  readonly at: LonLat;
  /**
   * Index into the edges of the route of the first one of this step; the step ends where the next one
   * begins. A step may have none, as the arrival.
   */
  readonly firstEdge: number;
  /** Change of heading in degrees, right positive, −180 to 180; 0 where it has no meaning. */
  readonly turnDeg: number;
  readonly name: string;
  readonly distanceM: number;
  readonly durationS: number;
  /** Measured facts in natural units; a missing key is unknown or does not arise. */
  readonly facts: {
    readonly inclineRatio?: number;
    readonly widthMm?: number;
    readonly kerbMm?: number;
    readonly kerbSense?: Sense;
    /** Of a crossing: metres from kerb to kerb, without the way to and from it. */
    readonly crossingM?: number;
    /** Of a crossing: the kerbs that belong to it; a missing key is none. */
    readonly kerbs?: readonly KerbMet[];
    readonly stepCount?: number;
    readonly signal?: Tristate;
    readonly sound?: Tristate;
    readonly tactile?: Tristate;
  };
  readonly facilityIds: readonly string[];
}

/** A way into a place: a surveyed facility, a door of the map, or both. */
export interface EntranceName {
  readonly facilityId?: string;
  /** Id of the node in the source of the network. */
  readonly node?: string;
  readonly name?: string;
  readonly position: LonLat;
}

/** The entrance a route ends or begins at. */
export interface ChosenEntrance extends EntranceName {
  /**
   * `only`: no other is known; `only-usable`: this traveller cannot use or reach the others;
   * `best`: the one with the best way among several.
   */
  readonly why: 'only' | 'only-usable' | 'best';
}

/** An entrance that was not taken. */
export interface OtherEntrance extends EntranceName {
  /**
   * `farther`: it can be used, and the way is longer or harder. `door`: it cannot be passed itself;
   * `way`: it can, and no way within the limits leads there; `disconnected`: no way leads there for
   * anybody; `off-network`: no way comes near it.
   */
  readonly reason: 'farther' | 'door' | 'way' | 'disconnected' | 'off-network';
  /** What is in the way, for `door` and `way`. */
  readonly barriers: readonly Barrier[];
}

/** The place a route was asked for, and how it is entered. */
export interface PlaceAtEnd {
  readonly id: string;
  readonly name: string;
  /** Null where none is known, or none can be used. */
  readonly entrance: ChosenEntrance | null;
  /** In the order of the survey. */
  readonly others: readonly OtherEntrance[];
}

/** Where an end of the route was put on the network. */
export interface SnappedEnd {
  readonly asked: LonLat;
  readonly position: LonLat;
  readonly distanceM: number;
  readonly edge: string;
  readonly fraction: number;
  /** On which side of the edge, seen in its own direction, what was asked for lies. */
  readonly side: SnapSide;
  /** Where a place was asked for. */
  readonly place?: PlaceAtEnd;
}

export interface RouteWarning {
  /**
   * - `may-be-closed`: whether part of the way is open is not known
   * - `closes-on-the-way`: what is open at departure changes before it is passed, or soon after
   * - `opens-later`: what is closed at departure opens, and a shorter way or the only one with it
   * - `goes-round-closing`: a better way closes before it would be passed; `edge` is what closes, `at` when
   * - `arrives-late`: no departure was found that arrives by the time asked for
   * - `no-way-back`: this traveller can get there and not back; `edge` is the first that stands against it
   */
  readonly code:
    | 'far-from-network'
    | 'unknown-share'
    | 'nearest-unreachable'
    | 'may-be-closed'
    | 'lift-unconfirmed'
    | 'entrance-unknown'
    | 'closes-on-the-way'
    | 'opens-later'
    | 'goes-round-closing'
    | 'arrives-late'
    | 'no-way-back';
  readonly end?: 'from' | 'to';
  /** Which leg is meant, counted from 0, where there are several. */
  readonly leg?: number;
  readonly distanceM?: number;
  /** When something changes: ISO 8601 by the clock of the place, with its offset. */
  readonly at?: string;
  /** Key of the first edge concerned. */
  readonly edge?: string;
  readonly detail: string;
}

/** A way told in full. */
export interface RoutedWay {
  readonly geometry: readonly LonLat[];
  readonly distanceM: number;
  /** True walking time: what an arrival time is made of. */
  readonly durationS: number;
  /** Seconds added to steer away from effort or doubt; not part of the duration. */
  readonly penaltyS: number;
  readonly edges: readonly RouteEdge[];
  readonly steps: readonly RouteStep[];
  /** Share of the length, 0 to 1, where an active limit was undecided. */
  readonly unknownShare: number;
  readonly unknownShareByAttribute: Readonly<Partial<Record<Quantity, number>>>;
  /** Transition edges (kerbs, doors) of no length where an active limit was undecided. */
  readonly unknownPoints: number;
  /** What the unrestricted way would have met; null where it was not looked for. */
  readonly barriersAvoided: readonly Barrier[] | null;
  /** Length of the unrestricted way; null where it is this one, or was not looked for. */
  readonly unrestrictedDistanceM: number | null;
  readonly from: SnappedEnd;
  readonly to: SnappedEnd;
  readonly warnings: readonly RouteWarning[];
  /** Left out where the request wants none. */
  readonly explanation?: RouteExplanation;
}

/** The way from one point of a request to the next. */
export interface RouteLeg {
  readonly distanceM: number;
  readonly durationS: number;
  readonly penaltyS: number;
  readonly from: SnappedEnd;
  readonly to: SnappedEnd;
  /** Where it begins in the `edges` and `steps` of the route. */
  readonly firstEdge: number;
  readonly firstStep: number;
}

/** Another way between the same ends, worth choosing for a reason of one's own. */
export interface AlternativeRoute extends RoutedWay {
  /** Share of its length, 0 to 1, that it has in common with the ways before it. */
  readonly sharedShare: number;
  /** What the search adds up, as a multiple of the best way's. */
  readonly stretch: number;
}

/** The same way asked for with another policy for the unknown, in short. */
export interface ComparedRoute {
  readonly geometry: readonly LonLat[];
  readonly distanceM: number;
  readonly durationS: number;
  readonly unknownShare: number;
}

export interface FoundRoute extends RoutedWay {
  readonly outcome: 'route';
  /** One for each pair of consecutive points. */
  readonly legs: readonly RouteLeg[];
  /** Only where alternatives were asked for; empty where there is none worth it. */
  readonly alternatives?: readonly AlternativeRoute[];
  /** Only where a time was asked for: ISO 8601 by the clock of the place, with its offset. */
  readonly departAt?: string;
  readonly arriveAt?: string;
  /** Only where asked for: see `UnknownCompared`. */
  readonly unknownCompared?: UnknownCompared;
}

/** The way where everything unknown is avoided, and where it is accepted; null where there is none. */
export interface UnknownCompared {
  readonly strict: ComparedRoute | null;
  readonly lenient: ComparedRoute | null;
}

export interface NearestReachable {
  readonly position: LonLat;
  /** Straight-line metres from there to what was asked. */
  readonly distanceM: number;
}

/**
 * What a traveller would have to allow for there to be a way: the least that opens one, and the way it
 * opens. One step less opens none.
 */
export interface Relaxation {
  /** Limits of the request to be replaced, by name and in their units. */
  readonly limits: Limits;
  /** What was asked for in their place. */
  readonly asked: Limits;
  /** Policies for the unknown to be replaced. */
  readonly unknown: Readonly<Partial<Record<Quantity, UnknownPolicy>>>;
  /** What would be passed that cannot be passed as asked. */
  readonly barriers: readonly Barrier[];
  readonly distanceM: number;
  readonly durationS: number;
}

/** "No way" is an answer, and the traveller is owed the reason. */
export interface NoRoute {
  readonly outcome: 'no-route';
  /** `limits`: a walker without limits would get there; `disconnected`: nobody would. */
  readonly reason: 'limits' | 'disconnected';
  readonly barriers: readonly Barrier[];
  /**
   * Every single limit that opens a way when it alone gives way, the one with the fewest barriers
   * first; else the several that open one over the fewest barriers. Empty where no limit does, null
   * where it was not looked for.
   */
  readonly relaxations: readonly Relaxation[] | null;
  /**
   * The fewest barriers that every way anybody has between the two ends passes one of. Null where nobody
   * gets there, where no entrance can be passed, and where it was not worked out.
   */
  readonly cut: readonly Barrier[] | null;
  /** Why it was not: more barriers than anybody would read, or too much ground to look at. */
  readonly cutLeftOut?: 'too-many' | 'too-large';
  readonly nearestReachable: NearestReachable;
  readonly from: SnappedEnd;
  readonly to: SnappedEnd;
  readonly warnings: readonly RouteWarning[];
  /** Which leg has no way, counted from 0, where points lie between. */
  readonly leg?: number;
  /** Only where asked for: with another policy there may be one. */
  readonly unknownCompared?: UnknownCompared;
}

/** A limit that no way in the whole network keeps. */
export interface ExcludingLimit {
  readonly limit: LimitName;
  /** Some might keep it, and nobody measured them: what is unknown is avoided. */
  readonly isOfUnknown: boolean;
}

export interface OffNetwork {
  readonly outcome: 'off-network';
  /** Which leg is meant, counted from 0, where points lie between. */
  readonly leg?: number;
  /**
   * - `nothing-near`: no way of any kind comes near what was asked for
   * - `nothing-usable`: one does, and this traveller cannot use it
   * - `outside-bounds`: this traveller could, and it lies farther away or leads elsewhere than asked
   */
  readonly reason: 'nothing-near' | 'nothing-usable' | 'outside-bounds';
  readonly end: 'from' | 'to';
  /** Metres to the nearest usable edge, or null when there is none at all. */
  readonly nearestM: number | null;
  readonly nearestReachable: NearestReachable | null;
  /**
   * Where the limits leave nothing of the whole network: each that alone excludes everything, none
   * where only several together do.
   */
  readonly excludedBy?: readonly ExcludingLimit[];
  /** Where a place was asked for whose entrances no way comes near. */
  readonly place?: PlaceAtEnd;
}

export type RouteOutcome = FoundRoute | NoRoute | OffNetwork;
