import { DamagedFileError, InvalidInputError } from '../../errors.js';
import { isRecord } from '../../facility/parse-facility.js';
import type { MappedSurvey } from '../mapping/apply-mapping.js';
import type { Loss } from '../mapping/mapping.js';
import { surveyFromTables } from '../read-tables.js';
import type { Cell, RowProblem, Table } from '../table.js';
import { CATEGORIES, type Field, HOLDINGS, type Holding, REASONS } from './fields.js';

type Json = Readonly<Record<string, unknown>>;

/** Whether a JSON document is A11yJSON rather than a survey of ours: features without a facility type. */
export function isA11yJson(document: unknown): boolean {
  const features = featuresOf(document);
  return (
    features !== undefined &&
    features.length > 0 &&
    features.every(
      (one) =>
        isRecord(one) && isRecord(one['properties']) && !('facilityType' in one['properties']),
    ) &&
    features.some(
      (one) =>
        isRecord(one) &&
        isRecord(one['properties']) &&
        ('accessibility' in one['properties'] || 'category' in one['properties']),
    )
  );
}

const featuresOf = (document: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(document)) return document;
  if (!isRecord(document)) return undefined;
  if (document['type'] === 'Feature' || !('features' in document)) return [document];
  return Array.isArray(document['features']) ? document['features'] : undefined;
};

/**
 * A survey from A11yJSON 31 (PlaceInfos and EquipmentInfos). A facility inside a place takes the
 * position of the place, for it has none of its own. Every member that is not carried is counted.
 */
export function readA11yJson(document: unknown, name: string): MappedSurvey {
  if (isDeeperThan(MOST_DEPTH, document)) {
    throw new DamagedFileError('the file', `nests deeper than ${MOST_DEPTH} levels`);
  }
  const features = featuresOf(document);
  if (features === undefined) {
    throw new InvalidInputError([{ pointer: '', detail: 'expected a list of A11yJSON features' }]);
  }
  const reading = new Reading(name);
  for (const [i, feature] of features.entries()) reading.add(feature, i);
  return reading.finish();
}

class Reading {
  private readonly name: string;
  private readonly rows: Map<string, Cell>[] = [];
  private readonly problems: RowProblem[] = [];
  private readonly losses = new Map<string, Loss>();
  /** Index of the feature, by row. */
  private readonly origins: number[] = [];

  constructor(name: string) {
    this.name = name;
  }

  add(feature: unknown, index: number): void {
    const properties = isRecord(feature) ? feature['properties'] : undefined;
    const position = isRecord(feature) ? pointOf(feature['geometry']) : undefined;
    if (!isRecord(feature) || !isRecord(properties) || position === undefined) {
      this.say(index, '', '', 'is no feature with a Point and properties; it was left out');
      return;
    }
    const carried = new Set<string>(['name']);
    const id = String(
      properties['_id'] ?? properties['originalId'] ?? feature['id'] ?? `${index + 1}`,
    );
    const category = String(properties['category'] ?? '');
    const equipment = HOLDINGS.some(({ categories }) => categories?.includes(category));
    const common = new Map<string, Cell>([
      ['lon', position[0]],
      ['lat', position[1]],
    ]);
    const placeCategory = CATEGORIES[category];
    if (!equipment && placeCategory !== undefined) {
      carried.add('category');
      this.push(
        index,
        new Map<string, Cell>([
          ...common,
          ['facilityType', 'place'],
          ['id', id],
          ['name', textOf(properties['name']) || id],
          ['category', placeCategory],
        ]),
      );
      common.set('placeId', id);
    }
    for (const holding of HOLDINGS) {
      if (holding.categories !== undefined && !holding.categories.includes(category)) continue;
      for (const [path, object] of objectsAt(properties, holding.at)) {
        this.facility(index, holding, path, object, common, id, properties, carried);
      }
    }
    if (equipment) carried.add('category');
    this.lose(properties, carried);
  }

  private facility(
    index: number,
    { facilityType, fields, onlyIf, at }: Holding,
    path: string,
    object: Json,
    common: ReadonlyMap<string, Cell>,
    id: string,
    properties: Json,
    carried: Set<string>,
  ): void {
    if (onlyIf !== undefined && object[onlyIf] === false) return;
    const row = new Map<string, Cell>([
      ...common,
      ['facilityType', facilityType],
      ['id', at === '' ? id : `${id}/${path}`],
    ]);
    const called = textOf(
      at === '' ? (properties['name'] ?? properties['shortDescription']) : object['name'],
    );
    if (called !== '') row.set('name', called);
    if (at === '' && properties['name'] === undefined) carried.add('shortDescription');
    for (const field of fields) {
      const [found] = objectsOrValuesAt(object, field.from);
      if (found === undefined) continue;
      const full = [path, field.from].filter((step) => step !== '').join('.');
      const cell = cellOf(found, field);
      if (typeof cell === 'object') {
        this.say(index, full, shown(found), cell.unread);
        continue;
      }
      carried.add(full);
      if (cell === '') continue;
      row.set(field.to, cell);
      if (field.from === 'isWorking' && typeof properties['stateLastUpdate'] === 'string') {
        row.set(`${field.to}.at`, properties['stateLastUpdate']);
        carried.add('stateLastUpdate');
      }
    }
    this.push(index, row);
  }

  private push(index: number, row: Map<string, Cell>): void {
    this.rows.push(row);
    this.origins.push(index);
  }

  private say(index: number, column: string, value: string, reason: string): void {
    this.problems.push({ sheet: this.name, row: index + 1, column, value, reason });
  }

  /** Counts every leaf that was not carried, lists under one name. */
  private lose(properties: Json, carried: ReadonlySet<string>): void {
    for (const path of leavesOf(properties, '')) {
      if ([...carried].some((one) => path === one || path.startsWith(`${one}.`))) continue;
      const field = path.replaceAll(/\.\d+(?=\.|$)/g, '[]');
      const known = Object.entries(REASONS).find(
        ([end]) => field === end || field.endsWith(`.${end}`),
      );
      const held = this.losses.get(field);
      this.losses.set(field, {
        field,
        count: (held?.count ?? 0) + 1,
        reason: known?.[1] ?? 'has no place in a survey',
      });
    }
  }

  finish(): MappedSurvey {
    const { survey, problems } = surveyFromTables([tableOfRows(this.name, this.rows)]);
    const found = problems.map((problem) => ({
      ...problem,
      row: (this.origins[problem.row - 2] ?? -1) + 1,
    }));
    return { survey, problems: [...this.problems, ...found], losses: [...this.losses.values()] };
  }
}

function tableOfRows(name: string, rows: readonly ReadonlyMap<string, Cell>[]): Table {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return { name, columns, rows: rows.map((row) => columns.map((key) => row.get(key) ?? '')) };
}

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  // A localised text: any of its languages names the thing.
  return isRecord(value)
    ? String(Object.values(value).find((one) => typeof one === 'string') ?? '')
    : '';
};

function pointOf(geometry: unknown): readonly [number, number] | undefined {
  if (!isRecord(geometry) || geometry['type'] !== 'Point') return undefined;
  const at = geometry['coordinates'];
  if (!Array.isArray(at)) return undefined;
  const [lon, lat]: unknown[] = at;
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : undefined;
}

/** The objects at a path, each with the path that leads to it. */
function objectsAt(root: Json, at: string): readonly (readonly [path: string, object: Json])[] {
  if (at === '') return [['', root]];
  let found: (readonly [string, unknown])[] = [['', root]];
  for (const step of at.split('.')) {
    found = found.flatMap(([path, value]): (readonly [string, unknown])[] => {
      const join = (key: string) => (path === '' ? key : `${path}.${key}`);
      if (step === '*') {
        return Array.isArray(value) ? value.map((one, i) => [join(`${i}`), one] as const) : [];
      }
      return isRecord(value) && Object.hasOwn(value, step) ? [[join(step), value[step]]] : [];
    });
  }
  return found.flatMap(([path, value]) => (isRecord(value) ? [[path, value] as const] : []));
}

function objectsOrValuesAt(root: Json, from: string): readonly unknown[] {
  return Object.hasOwn(root, from) && root[from] !== null ? [root[from]] : [];
}

/** A place, its lists and their members nest a dozen levels. */
const MOST_DEPTH = 100;

/** Looks level by level: a walk into the depth would end with the stack. */
function isDeeperThan(most: number, document: unknown): boolean {
  let level: readonly unknown[] = [document];
  for (let depth = 0; depth <= most && level.length > 0; depth++) {
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return level.length > 0;
}

function leavesOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

const shown = (value: unknown) =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The cell of a member; why it is none, where it is no plain measurement. */
function cellOf(found: unknown, { kind }: Field): Cell | { readonly unread: string } {
  if (kind === 'flag' || kind === 'opposite' || typeof kind === 'object') {
    if (typeof found !== 'boolean') return { unread: 'expected true or false' };
    if (typeof kind === 'object') return found ? kind.word : '';
    return kind === 'flag' ? found : !found;
  }
  if (kind === 'count') {
    return typeof found === 'number' ? found : { unread: 'expected a whole number' };
  }
  if (typeof found === 'string') return found;
  if (typeof found === 'number')
    return { unread: 'has no unit, and a length without one is a guess' };
  if (!isRecord(found)) return { unread: 'expected a value with a unit' };
  const { value, unit, operator = '=' } = found;
  if (operator !== '=' && operator !== '==') {
    return { unread: `is a bound or an estimate ("${String(operator)}"), which is no measurement` };
  }
  if (typeof value !== 'number' || typeof unit !== 'string')
    return { unread: 'expected a value with a unit' };
  return inOurUnit(value, unit);
}

function inOurUnit(value: number, unit: string): Cell {
  if (/^(in|inch|inches|")$/i.test(unit)) return `${Number((value * 25.4).toFixed(3))} mm`;
  if (/^(degrees?|deg|°)$/i.test(unit)) return `${value}°`;
  const word = /^(centi|milli)?met(re|er)s?$/i.exec(unit);
  const short = word === null ? unit : `${word[1]?.[0]?.toLowerCase() ?? ''}m`;
  return `${value} ${short}`;
}
