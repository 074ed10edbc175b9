import fc from 'fast-check';
import type { Json, OswFeature } from '../../src/network/opensidewalks/dataset.js';
import {
  type Entity,
  entitiesOf,
  type OswFile,
  type OswVersion,
  ruleOf,
} from '../../src/network/opensidewalks/declaration.js';
import { oswEdge, oswNode, oswZone } from './osw-of.js';

type Features = Partial<Record<OswFile, OswFeature[]>>;

const someText = fc.string({ minLength: 1, maxLength: 4 });

/** A value the schema takes for a property of the entity. */
function someValue(entity: Entity, name: string, version: OswVersion): fc.Arbitrary<Json> {
  const rule = ruleOf(entity, name);
  switch (rule?.type) {
    case 'word':
      return fc.constantFrom(...rule.words);
    case 'number':
    case 'whole': {
      const range = {
        min: rule.least ?? 0,
        max: Math.min(rule.mostIn?.[version] ?? rule.most ?? 99, 99),
      };
      return rule.type === 'whole'
        ? fc.integer(range)
        : fc.double({ ...range, noNaN: true }).map((value) => Number(value.toFixed(5)) + 0);
    }
    case 'text':
      return someText;
    default:
      return fc
        .jsonValue({ maxDepth: 1 })
        .map((value) => JSON.parse(JSON.stringify(value)) as Json);
  }
}

/** Properties an entity may have, some of them. */
function propertiesOf(entity: Entity, version: OswVersion): fc.Arbitrary<Record<string, Json>> {
  const names = [...entity.may, 'ext:note'];
  const some = fc.record(
    Object.fromEntries(names.map((name) => [name, someValue(entity, name, version)])),
    { requiredKeys: [] },
  );
  return some.map((more) => ({ ...(more as Record<string, Json>), ...entity.is }));
}

const anyProperties = (file: OswFile, version: OswVersion) =>
  fc.oneof(
    ...entitiesOf(version)
      .filter(([, entity]) => entity.file === file)
      .map(([, entity]) => propertiesOf(entity, version)),
  );

const anyId = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map(String),
  fc.constantFrom('007', '0', '-3', '9007199254740993', 'a', 'a~1', 'way/5', '__proto__', 'näher'),
);

/** Positions on a grid, so that no two nodes stand at one place. */
const GRID = 5;
const onGrid = (cell: number): [number, number] => [
  40 * (cell % GRID),
  40 * Math.floor(cell / GRID),
];

const anyBend = fc.tuple(
  fc.integer({ min: -50, max: 250 }),
  fc.integer({ min: -50, max: 250 }),
  fc.constantFrom('plain', 'digits', 'height'),
);

/** A small sound dataset of any entities, with at least one edge that is walked. */
export const anyOswDataset = (version: OswVersion): fc.Arbitrary<Features> =>
  fc
    .record({
      ids: fc.uniqueArray(anyId, { minLength: 3, maxLength: 8 }),
      nodes: fc.array(anyProperties('nodes', version), { minLength: 8, maxLength: 8 }),
      edges: fc.array(
        fc.tuple(
          fc.nat(7),
          fc.nat(7),
          anyProperties('edges', version),
          fc.array(anyBend, { maxLength: 3 }),
          anyId,
        ),
        { minLength: 1, maxLength: 8 },
      ),
      points: fc.array(fc.tuple(fc.nat(24), anyProperties('points', version)), { maxLength: 3 }),
      zone: fc.option(anyProperties('zones', version), { nil: undefined }),
    })
    .map(({ ids, nodes, edges, points, zone }) => {
      const made = ids.map((id, at) => oswNode(id, onGrid(at), nodes[at]!));
      const lines = new Map<string, OswFeature<'edges'>>();
      const walked = oswEdge('walked', made[0]!, made[1]!, { highway: 'footway' });
      for (const [from, to, tags, bends, id] of edges) {
        const [a, b] = [made[from % made.length]!, made[to % made.length]!];
        if (a === b && bends.length < 2) continue;
        const edge = oswEdge(
          id,
          a,
          b,
          tags,
          bends.map(([east, north]) => [east, north]),
        );
        const line = edge.geometry.coordinates.map(([lon, lat], at) => {
          const form = bends[at - 1]?.[2];
          if (at === 0 || at > bends.length || form === undefined) return [lon!, lat!];
          if (form === 'digits') return [lon! + 1.23e-9, lat! - 4.56e-9];
          return form === 'height' ? [lon!, lat!, 12.5] : [lon!, lat!];
        });
        lines.set(id, { ...edge, geometry: { type: 'LineString', coordinates: line } });
      }
      return {
        nodes: made,
        edges: [walked, ...lines.values()],
        points: points.map(([cell, tags], at) => ({
          ...oswNode(`p${at}`, onGrid(cell), tags),
          type: 'Feature' as const,
        })),
        ...(zone !== undefined && { zones: [oswZone('z', made.slice(0, 3), zone)] }),
      };
    });
