import { BUILDING_VALUES } from './building-values.js';

/** Versions of the OpenSidewalks schema that are read and written, oldest first. */
export const OSW_VERSIONS = ['0.2', '0.3'] as const;
export type OswVersion = (typeof OSW_VERSIONS)[number];

/** What a file says in `$schema`. */
export const SCHEMA_ID: Readonly<Record<OswVersion, string>> = {
  '0.2': 'https://sidewalks.washington.edu/opensidewalks/0.2/schema.json',
  '0.3': 'https://sidewalks.washington.edu/opensidewalks/0.3/schema.json',
};

/** The files of one dataset, and the one kind of geometry each may hold. */
export const OSW_FILES = {
  nodes: 'Point',
  edges: 'LineString',
  points: 'Point',
  lines: 'LineString',
  polygons: 'Polygon',
  zones: 'Polygon',
} as const;
export type OswFile = keyof typeof OSW_FILES;
export const OSW_FILE_NAMES = Object.keys(OSW_FILES) as readonly OswFile[];

/** What a property may be. `least` and `most` are included; absent means no bound. */
export type FieldRule =
  /** `isFilled`: at least one character. */
  | { readonly type: 'text'; readonly isFilled?: true }
  | { readonly type: 'texts' }
  | { readonly type: 'word'; readonly words: readonly string[] }
  | {
      readonly type: 'number' | 'whole';
      readonly least?: number;
      readonly most?: number;
      /** Where a version had another upper bound. */
      readonly mostIn?: Readonly<Partial<Record<OswVersion, number>>>;
    };

const ID: FieldRule = { type: 'text', isFilled: true };
const TEXT: FieldRule = { type: 'text' };
const word = (...words: string[]): FieldRule => ({ type: 'word', words });

/** Leaves of a single tree; of many trees together they may also be `mixed`. */
const LEAF_CYCLES = ['deciduous', 'evergreen'] as const;
const LEAF_TYPES = ['broadleaved', 'leafless', 'needleleaved'] as const;

/**
 * Every property of the schema, once. Properties that say what an entity is (`highway=steps`) are
 * with the entity. Names of the form `ext:…` are free and may hold anything.
 */
export const FIELDS = {
  _id: ID,
  _u_id: ID,
  _v_id: ID,
  _w_id: { type: 'texts' },
  building: { type: 'word', words: BUILDING_VALUES },
  climb: word('down', 'up'),
  'crossing:markings': word(
    'dashes',
    'dots',
    'ladder',
    'ladder:paired',
    'ladder:skewed',
    'lines',
    'lines:paired',
    'lines:rainbow',
    'no',
    'pictograms',
    'rainbow',
    'skewed',
    'surface',
    'yes',
    'zebra',
    'zebra:bicolour',
    'zebra:double',
    'zebra:paired',
    'zebra:rainbow',
  ),
  description: TEXT,
  foot: word('designated', 'destination', 'no', 'permissive', 'private', 'use_sidepath', 'yes'),
  /** Rise over run in the direction of the edge: 0.083 is 1:12 uphill. */
  incline: { type: 'number', least: -1, most: 1 },
  leaf_cycle: word(...LEAF_CYCLES),
  leaf_type: word(...LEAF_TYPES),
  /** Metres. */
  length: { type: 'number', least: 0, mostIn: { '0.2': 5000 } },
  name: TEXT,
  opening_hours: TEXT,
  step_count: { type: 'whole', least: 0, most: 500 },
  surface: word(
    'asphalt',
    'concrete',
    'dirt',
    'grass',
    'grass_paver',
    'gravel',
    'paved',
    'paving_stones',
    'unpaved',
  ),
  tactile_paving: word('contrasted', 'no', 'primitive', 'yes'),
  /** Metres. */
  width: { type: 'number', least: 0, most: 500 },
} as const satisfies Readonly<Record<string, FieldRule>>;
export type OswField = keyof typeof FIELDS;

/** One kind of feature. */
export interface Entity {
  readonly file: OswFile;
  readonly since: OswVersion;
  /** Properties that make it what it is; each must be there with this value. */
  readonly is: Readonly<Record<string, string>>;
  /** Properties it must have besides. */
  readonly needs: readonly OswField[];
  /** Properties it may have. */
  readonly may: readonly OswField[];
  /** Fields whose rule is another one here. */
  readonly rules?: Readonly<Partial<Record<OswField, FieldRule>>>;
}

const WALKED = [
  'description',
  'foot',
  'incline',
  'length',
  'name',
  'surface',
  'width',
] as const satisfies readonly OswField[];

const node = (is: Entity['is'], may: readonly OswField[] = []): Entity => ({
  file: 'nodes',
  since: '0.2',
  is,
  needs: ['_id'],
  may,
});
const curb = (kerb?: string): Entity =>
  node({ barrier: 'kerb', ...(kerb !== undefined && { kerb }) }, ['tactile_paving']);
const edge = (is: Entity['is'], more: readonly OswField[] = []): Entity => ({
  file: 'edges',
  since: '0.2',
  is,
  needs: ['_id', '_u_id', '_v_id'],
  may: [...WALKED, ...more],
});
const point = (is: Entity['is']): Entity => ({ ...node(is), file: 'points' });
const trees = (file: OswFile, natural: string, may: readonly OswField[]): Entity => ({
  file,
  since: '0.3',
  is: { natural },
  needs: ['_id'],
  may: ['leaf_cycle', 'leaf_type', ...may],
  rules: {
    leaf_cycle: word(...LEAF_CYCLES, 'mixed'),
    leaf_type: word(...LEAF_TYPES, 'mixed'),
  },
});
const custom = (
  file: OswFile,
  more: readonly OswField[] = [],
  may: readonly OswField[] = [],
): Entity => ({ file, since: '0.3', is: {}, needs: ['_id', ...more], may });

/** Every kind of feature, by its name in the schema. */
export const ENTITIES: Readonly<Record<string, Entity>> = {
  BareNode: node({}),
  GenericCurb: curb(),
  CurbRamp: curb('lowered'),
  FlushCurb: curb('flush'),
  RaisedCurb: curb('raised'),
  RolledCurb: curb('rolled'),
  CustomNode: custom('nodes'),
  Footway: edge({ highway: 'footway' }),
  Sidewalk: edge({ highway: 'footway', footway: 'sidewalk' }),
  Crossing: edge({ highway: 'footway', footway: 'crossing' }, ['crossing:markings']),
  TrafficIsland: edge({ highway: 'footway', footway: 'traffic_island' }),
  Steps: edge({ highway: 'steps' }, ['climb', 'step_count']),
  Pedestrian: edge({ highway: 'pedestrian' }),
  LivingStreet: edge({ highway: 'living_street' }),
  PrimaryStreet: edge({ highway: 'primary' }),
  SecondaryStreet: edge({ highway: 'secondary' }),
  TertiaryStreet: edge({ highway: 'tertiary' }),
  ResidentialStreet: edge({ highway: 'residential' }),
  UnclassifiedRoad: edge({ highway: 'unclassified' }),
  TrunkRoad: edge({ highway: 'trunk' }),
  ServiceRoad: edge({ highway: 'service' }),
  Alley: edge({ highway: 'service', service: 'alley' }),
  Driveway: edge({ highway: 'service', service: 'driveway' }),
  ParkingAisle: edge({ highway: 'service', service: 'parking_aisle' }),
  CustomEdge: custom('edges', ['_u_id', '_v_id'], ['foot']),
  PedestrianZone: {
    file: 'zones',
    since: '0.2',
    is: { highway: 'pedestrian' },
    needs: ['_id', '_w_id'],
    may: ['description', 'foot', 'name', 'surface'],
  },
  CustomZone: custom('zones', ['_w_id'], ['foot']),
  Bench: point({ amenity: 'bench' }),
  WasteBasket: point({ amenity: 'waste_basket' }),
  Bollard: point({ barrier: 'bollard' }),
  FireHydrant: point({ emergency: 'fire_hydrant' }),
  StreetLamp: point({ highway: 'street_lamp' }),
  Manhole: point({ man_made: 'manhole' }),
  PowerPole: point({ power: 'pole' }),
  Tree: { ...point({ natural: 'tree' }), since: '0.3', may: ['leaf_cycle', 'leaf_type'] },
  CustomPoint: custom('points'),
  Fence: { file: 'lines', since: '0.2', is: { barrier: 'fence' }, needs: ['_id'], may: ['length'] },
  TreeRow: trees('lines', 'tree_row', ['length']),
  CustomLine: custom('lines', [], ['length']),
  Building: {
    file: 'polygons',
    since: '0.2',
    is: {},
    needs: ['_id', 'building'],
    may: ['name', 'opening_hours'],
  },
  Wood: trees('polygons', 'wood', ['name']),
  CustomPolygon: custom('polygons'),
};

const knownIn = (version: OswVersion): readonly (readonly [string, Entity])[] =>
  Object.entries(ENTITIES).filter(
    ([, { since }]) => OSW_VERSIONS.indexOf(since) <= OSW_VERSIONS.indexOf(version),
  );
const BY_VERSION = { '0.2': knownIn('0.2'), '0.3': knownIn('0.3') };

/** The kinds of feature a version knows. */
export function entitiesOf(version: OswVersion): readonly (readonly [string, Entity])[] {
  return BY_VERSION[version];
}

/** The rule of a property of an entity; undefined where the entity may not have it. */
export function ruleOf(entity: Entity, name: string): FieldRule | undefined {
  if (Object.hasOwn(entity.is, name)) return word(entity.is[name]!);
  if (!isField(name) || !(entity.needs.includes(name) || entity.may.includes(name))) return;
  return entity.rules?.[name] ?? FIELDS[name];
}

/** Whether a property is free: publishers write what the schema has no word for. */
export const isFree = (name: string): boolean => name.startsWith('ext:');

function isField(name: string): name is OswField {
  return Object.hasOwn(FIELDS, name);
}
