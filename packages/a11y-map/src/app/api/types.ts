import type {
  Assessment,
  Colour,
  Era,
  Finding,
  FoundRoute,
  GroupChain,
  Label,
  Limitable,
  LimitDefinition,
  LimitName,
  LinkState,
  LonLat,
  NoRoute,
  OffNetwork,
  Operation,
  PlaceFinding,
  PreferenceDefinition,
  PreferenceName,
  Profile,
  RequiredState,
  Status,
  WeakestLink,
  YellowKind,
} from 'a11y-core';
import type { Feature, FeatureCollection, Geometry, LineString, Point, Polygon } from 'geojson';
import type { Bbox, TileDatum } from '../../index.js';

export type { Bbox };

/** `GET /api/v1/meta`: what this installation holds. */
export interface Meta {
  readonly name: string;
  readonly version: string;
  readonly synthetic: boolean;
  readonly notice: Label | null;
  readonly attribution: readonly string[];
  readonly approvalNumber: string | null;
  readonly bbox: Bbox | null;
  readonly centre: LonLat | null;
  /** IANA name of the zone whose clock holds there; null where nothing is loaded. */
  readonly timeZone: string | null;
  readonly facilityCount: number;
  readonly placeCount: number;
  readonly demoRoutes: readonly DemoRoute[];
  /** Tiles of a third party the deployment has chosen; without it the schematic map is drawn. */
  readonly tiles: RasterTiles | null;
}

export interface RasterTiles {
  /** With `{z}`, `{x}`, `{y}`. */
  readonly url: string;
  readonly datum: TileDatum;
  readonly attribution: string;
}

export interface DemoRoute {
  readonly name: string;
  readonly fromName: string;
  readonly toName: string;
  readonly from: LonLat;
  readonly to: LonLat;
}

export interface FacilityProperties {
  readonly facilityType: string;
  readonly name?: string | null;
  readonly placeId?: string | null;
  readonly placeName: string | null;
  readonly colour: Colour;
  readonly yellow: readonly YellowKind[];
  readonly conforms: 'yes' | 'no' | 'undetermined';
  readonly operation: Operation['state'];
  /** Date of the newest observation; null when none is dated. */
  readonly observedAt: string | null;
}

/** A facility in a list, and `GET /api/v1/facilities/:id`, which holds more than this app reads. */
export type FacilityFeature = Feature<Point | LineString | Polygon, FacilityProperties> & {
  readonly id: string;
};

/** `GET /api/v1/facilities`: one page, with how many match in all. */
export interface FacilityPage extends FeatureCollection<Geometry> {
  readonly features: FacilityFeature[];
  readonly numberMatched: number;
  readonly numberReturned: number;
  readonly counts: Readonly<Record<Colour, number>>;
}

/** `GET /api/v1/facilities/:id/assessment`. */
export type AssessedFacility = Omit<Assessment, 'findings'> & {
  readonly findings: readonly LabelledFinding[];
};

export type LabelledFinding = Finding & {
  readonly label: Label;
  /** What to do about it; missing where there is nothing to do. */
  readonly remedySentence?: Label;
  /** What would decide it, in the order of `missing`. */
  readonly missingLabels: readonly Label[];
};

/** Everything behind `GET /api/v1/places/:id/assessment` that this app shows. */
export interface PlaceAnswer {
  readonly placeId: string;
  readonly name: string;
  readonly category: string;
  readonly categoryLabel: Label | null;
  readonly owner?: string;
  readonly era: Era;
  readonly colour: Colour;
  readonly status: Status;
  readonly isIncomplete: boolean;
  readonly coverage: {
    readonly isComplete: boolean;
    readonly facilities: number;
    readonly surveyed: number;
    /** 0 to 1; null where no required row applies. */
    readonly decidedShare: number | null;
    readonly staleShare: number | null;
  };
  readonly groups: readonly PlaceGroup[];
  readonly findings: readonly PlaceFindingAnswer[];
  readonly required: readonly RequiredState[];
  /** Every facility the answer names. */
  readonly facilities: readonly FacilityFeature[];
  readonly assessedOn: string;
  readonly rulesetRevision: string;
}

export type PlaceGroup = Omit<GroupChain, 'links' | 'weakest'> & {
  readonly label: Label;
  readonly status: Status;
  readonly links: readonly PlaceLink[];
  readonly weakest?: PlaceWeakest;
};

export type PlaceLink = Omit<LinkState, 'weakest'> & {
  readonly status: Status;
  readonly weakest?: PlaceWeakest;
};

export type PlaceWeakest = WeakestLink & {
  readonly cited?: Label;
  readonly sentence?: Label;
  readonly remedySentence?: Label;
};

export type PlaceFindingAnswer = PlaceFinding & {
  readonly label: Label;
  readonly cited: Label;
  readonly missingLabels: readonly Label[];
  /** The finding and what to do about it. */
  readonly sentence: Label;
};

/** `GET /api/v1/profiles`. */
export interface Catalogue {
  readonly profiles: readonly Profile[];
  readonly limits: readonly ({ readonly name: LimitName } & LimitDefinition)[];
  readonly preferences: readonly ({ readonly name: PreferenceName } & PreferenceDefinition)[];
}

/** `POST /api/v1/routes`: the outcome as properties, its line as geometry. */
export type RouteFeature = Feature<
  LineString | null,
  Omit<FoundRoute, 'geometry'> | NoRoute | OffNetwork
>;

/** An entry of `GET /api/v1/places`. */
export interface PlaceSummary {
  readonly id: string;
  readonly name: string;
  readonly geometry: Point | Polygon | null;
}

/** `GET /api/v1/facilities/:id/usability?profile=`: the third answer, for one kind of traveller. */
export interface UsabilityAnswer {
  readonly usability: 'works' | 'with-effort' | 'does-not' | 'unknown';
  /** What bars the way, or could not be decided. */
  readonly because: readonly (Limitable | 'operation')[];
}
