import type { Label } from 'a11y-core';
import type { PublicationState } from '../storage/event.js';

/** Who reads an output. Accounts and further audiences come with their own rows in the tables below. */
export type Audience = 'public';

/** What each audience may see of a record, and what never leaves for it. */
const AUDIENCES: Readonly<
  Record<
    Audience,
    {
      readonly states: readonly PublicationState[];
      /** Names of members dropped wherever they stand: people, contacts, serial numbers, free text of the office. */
      readonly hidden: ReadonlySet<string>;
    }
  >
> = {
  public: {
    states: ['published'],
    hidden: new Set([
      'actor',
      'surveyor',
      'surveyorId',
      // Who measured, signed or verified.
      'by',
      'contact',
      'phone',
      'email',
      'instrumentSerial',
      'deviceId',
      'remarks',
    ]),
  },
};

/** Members that hold positions, alone or nested in arrays. */
const POSITION_MEMBERS = new Set([
  'coordinates',
  'position',
  'location',
  'asked',
  'at',
  'from',
  'to',
  'bbox',
  'centre',
]);

/** Decimal places of a published degree: 7 is about 11 mm, the unit of the network itself. */
const DECIMALS = 7;

const SYNTHETIC_NOTICE: Label = {
  'zh-CN': '演示数据：本区的设施、道路和测量值均由程序生成，并非真实情况，请勿据此出行。',
  'zh-HK': '示範資料：本區的設施、道路和量度數值均由程式產生，並非真實情況，請勿據此出行。',
  en: 'Demonstration data: the facilities, streets and measurements of this district are generated, not real. Do not travel by them.',
};

declare const passed: unique symbol;

/** A body that went through the policy; nothing else can be sent. */
export type Published<T> = T & { readonly [passed]: true };

/** What the deployment says about its data. */
export interface PublicationConfig {
  /** Number of the map approval (审图号), shown with every map; null where there is none. */
  readonly approvalNumber: string | null;
}

/** Where the data come from: changes when other data are loaded. */
export interface Provenance {
  /** Anything in it was made up by a generator. */
  readonly synthetic: boolean;
  readonly attribution: readonly string[];
}

/**
 * The one way out. Every body of every answer passes `release`; there is no second way. Inside all
 * is WGS-84, and the public interface speaks WGS-84 as well.
 */
export interface PublicationPolicy {
  readonly audience: Audience;
  readonly coordinateSystem: 'WGS-84';
  readonly approvalNumber: string | null;
  /** Whether the audience may know of a record in this state at all. */
  shows(state: PublicationState): boolean;
  /** The words that must stand wherever the data are shown; null for real data. */
  notice(provenance: Provenance): Label | null;
  /**
   * The body as it may leave: hidden members dropped, positions rounded, and on GeoJSON the
   * attribution and whether it is synthetic.
   */
  release<T>(body: T, provenance: Provenance): Published<T>;
}

export function createPolicy(
  config: PublicationConfig,
  audience: Audience = 'public',
): PublicationPolicy {
  const { states, hidden } = AUDIENCES[audience];
  return {
    audience,
    coordinateSystem: 'WGS-84',
    approvalNumber: config.approvalNumber,
    shows: (state) => states.includes(state),
    notice: ({ synthetic }) => (synthetic ? SYNTHETIC_NOTICE : null),
    release: <T>(body: T, provenance: Provenance) => {
      const shown = redact(body, hidden) as Published<T>;
      if (!isGeoJson(shown)) return shown;
      const { synthetic, attribution } = provenance;
      return { ...shown, synthetic, attribution };
    },
  };
}

function redact(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => redact(item, hidden));
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !hidden.has(name))
      .map(([name, member]) => [
        name,
        POSITION_MEMBERS.has(name) ? roundDegrees(member, hidden) : redact(member, hidden),
      ]),
  );
}

function roundDegrees(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (typeof value === 'number') return Number(value.toFixed(DECIMALS));
  if (Array.isArray(value)) return value.map((item) => roundDegrees(item, hidden));
  return redact(value, hidden);
}

function isGeoJson(value: unknown): value is { readonly type: 'Feature' | 'FeatureCollection' } {
  if (value === null || typeof value !== 'object' || !('type' in value)) return false;
  return value.type === 'Feature' || value.type === 'FeatureCollection';
}
