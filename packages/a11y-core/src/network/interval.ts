/**
 * What is known of a quantity: it lies between `low` and `high`, inclusive. Nothing known is the
 * widest interval of the attribute, not a special value. Whole numbers in the attribute's own
 * unit; both ends are rounded outwards when a value is stored, limits are rounded towards passing
 * by the same step, so that an exact 1:12 meets a limit of 1:12.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A limit's answer to an interval. */
export type Decision = 'passes' | 'blocked' | 'undecided';

/** Where an attribute comes from, least trusted first. Stored as the index. */
export const ATTRIBUTE_SOURCES = [
  /** Nobody said anything: the widest interval. */
  'none',
  /** The question does not arise on this kind of edge, such as a kerb in mid-block. */
  'not-applicable',
  /** Worked out from an elevation model. */
  'model',
  /** A word in a map tag, such as `kerb=lowered`. */
  'word',
  /** A number in a map tag, such as `width=1.2`. */
  'tag',
  /** A surveyed facility lying on the edge. */
  'survey',
] as const;
export type AttributeSource = (typeof ATTRIBUTE_SOURCES)[number];

/** The quantities an edge carries. One row per attribute; columns, file and checks follow from it. */
export const ATTRIBUTES = {
  /** Rise over run in the edge's own direction, uphill positive, in millionths. */
  incline: { unit: 'ratio', scale: 1_000_000, min: -2_000_000, max: 2_000_000 },
  /** Steepness across the way, without sign, in millionths. */
  crossSlope: { unit: 'ratio', scale: 1_000_000, min: 0, max: 2_000_000 },
  /** Narrowest clear width in mm. */
  width: { unit: 'mm', scale: 1, min: 0, max: 65_535 },
  /** Height of the vertical step crossed on the edge, in mm; its sense is a column of its own. */
  kerb: { unit: 'mm', scale: 1, min: 0, max: 65_535 },
  /** Number of steps. */
  steps: { unit: 'count', scale: 1, min: 0, max: 65_535 },
  /** Roughness class: 0 excellent to 7 impassable, in the order of OSM smoothness. */
  roughness: { unit: 'class', scale: 1, min: 0, max: 7 },
} as const;
export type Attribute = keyof typeof ATTRIBUTES;
export const ATTRIBUTE_NAMES = Object.keys(ATTRIBUTES) as readonly Attribute[];

/** Everything of an edge that may be unknown: the columns, and what only lifts have, in a table beside them. */
export const QUANTITIES = {
  ...ATTRIBUTES,
  /** Clear width of a lift's car in mm. */
  liftCarWidth: { unit: 'mm', scale: 1, min: 0, max: 65_535 },
  /** Clear depth of a lift's car in mm. */
  liftCarDepth: { unit: 'mm', scale: 1, min: 0, max: 65_535 },
} as const;
export type Quantity = keyof typeof QUANTITIES;
export const QUANTITY_NAMES = Object.keys(QUANTITIES) as readonly Quantity[];

/** Everything that a limit may ask about: quantities, and what the kind of an edge alone decides. */
export const LIMITABLES = {
  ...QUANTITIES,
  /** Escalators ridden: one on an escalator, none elsewhere. Never unknown. */
  escalators: { unit: 'count', scale: 1, min: 0, max: 1 },
} as const;
export type Limitable = keyof typeof LIMITABLES;
export const LIMITABLE_NAMES = Object.keys(LIMITABLES) as readonly Limitable[];

export const isAttribute = (name: Limitable): name is Attribute => name in ATTRIBUTES;
export const isQuantity = (name: Limitable): name is Quantity => name in QUANTITIES;

/** Nothing known. */
export const widest = (quantity: Quantity): Interval => ({
  low: QUANTITIES[quantity].min,
  high: QUANTITIES[quantity].max,
});

/** Part of a unit that is binary rounding and not a measurement: 0.07 × 10⁶ is 70000.00000000001. */
const SLACK = 1e-6;

/** A value with its error bar in natural units (ratio, mm, count), as a stored interval: rounded outwards, clamped to the column. */
export function stored(attribute: Attribute, low: number, high: number): Interval {
  const { scale, min, max } = ATTRIBUTES[attribute];
  const clamp = (value: number) => Math.min(max, Math.max(min, value));
  return {
    low: clamp(Math.floor(low * scale + SLACK)),
    high: clamp(Math.ceil(high * scale - SLACK)),
  };
}

/** Whether nothing at all is known. */
export function isWidest(quantity: Quantity, interval: Interval): boolean {
  const { min, max } = QUANTITIES[quantity];
  return interval.low <= min && interval.high >= max;
}

/** An interval and who says so. */
export interface SourcedInterval extends Interval {
  readonly source: AttributeSource;
}

/** An interval in natural units (ratio, mm, count, class); `null` is an end nobody knows. */
export interface NaturalInterval {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * A stored interval in natural units. Zero is a real lower end where the quantity cannot be
 * negative, and the worst roughness a real upper end; every other end at the rim of its column
 * is unknown. The widest interval is unknown at both.
 */
export function natural(name: Limitable, interval: Interval): NaturalInterval {
  if (!isQuantity(name)) return interval;
  const { scale, min, max, unit } = QUANTITIES[name];
  if (isWidest(name, interval)) return { low: null, high: null };
  return {
    low: interval.low === min && min < 0 ? null : interval.low / scale,
    high: interval.high === max && unit !== 'class' ? null : interval.high / scale,
  };
}

/** A natural interval as stored: the inverse of `natural`. */
export function fromNatural(attribute: Attribute, interval: NaturalInterval): Interval {
  const { scale, min, max } = ATTRIBUTES[attribute];
  return stored(attribute, interval.low ?? min / scale, interval.high ?? max / scale);
}
