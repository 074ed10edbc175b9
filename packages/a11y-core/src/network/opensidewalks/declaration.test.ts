import { describe, expect, test } from 'vitest';
import { DATA, dataFile, HAS_DATA } from '../../../test/support/data.js';
import {
  ENTITIES,
  entitiesOf,
  FIELDS,
  type FieldRule,
  isFree,
  OSW_FILES,
  OSW_VERSIONS,
  type OswVersion,
  ruleOf,
  SCHEMA_ID,
} from './declaration.js';

interface PublishedField {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly $ref?: string;
  readonly items?: { readonly type: string };
}
interface Published {
  readonly $id?: string;
  readonly properties: {
    readonly $schema: unknown;
    readonly features: { items: { anyOf: readonly { $ref: string }[] } };
  };
  readonly definitions: Readonly<
    Record<
      string,
      {
        readonly required?: readonly string[];
        readonly enum?: readonly string[];
        readonly patternProperties?: object;
        readonly properties: Readonly<Record<string, PublishedField>>;
      }
    >
  >;
}

const schemaOf = (version: OswVersion): Published =>
  JSON.parse(
    new TextDecoder().decode(dataFile(`opensidewalks/schema/opensidewalks.schema-${version}.json`)),
  ) as Published;

const nameOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);
const sorted = (words: Iterable<string>) => [...words].sort();

/** A rule of ours in the words of the schema. */
function published(rule: FieldRule, version: OswVersion): PublishedField {
  switch (rule.type) {
    case 'text':
      return { type: 'string', ...(rule.isFilled === true && { minLength: 1 }) };
    case 'texts':
      return { type: 'array', items: { type: 'string' } };
    case 'word':
      return { type: 'string', enum: sorted(rule.words) };
    default: {
      const most = rule.mostIn?.[version] ?? rule.most;
      return {
        type: rule.type === 'whole' ? 'integer' : 'number',
        ...(rule.least !== undefined && { minimum: rule.least }),
        ...(most !== undefined && { maximum: most }),
      };
    }
  }
}

describe.skipIf(!HAS_DATA)(`the published schemas (skipped without ${DATA})`, () => {
  describe.each(OSW_VERSIONS)('%s', (version) => {
    const schema = HAS_DATA ? schemaOf(version) : undefined;
    const features = schema?.properties.features.items.anyOf.map(({ $ref }) => nameOf($ref)) ?? [];

    test('have the entities declared here and no others', () => {
      expect(sorted(features)).toEqual(sorted(entitiesOf(version).map(([name]) => name)));
    });

    test('say of themselves what is declared here', () => {
      expect(JSON.stringify(schema)).toContain(SCHEMA_ID[version]);
    });

    test.each(features)('%s', (name) => {
      const entity = ENTITIES[name]!;
      const feature = schema!.definitions[name]!;
      const fields = schema!.definitions[nameOf(feature.properties['properties']!.$ref!)]!;
      expect(nameOf(feature.properties['geometry']!.$ref!)).toBe(
        `GeoJSON.${OSW_FILES[entity.file]}`,
      );
      expect(sorted(fields.required!)).toEqual(
        sorted([...entity.needs, ...Object.keys(entity.is)]),
      );
      expect(Object.keys(fields.patternProperties!)).toEqual(['^ext:.*$']);
      const resolved = Object.entries(fields.properties).map(([field, rule]) => {
        const { type, minimum, maximum, minLength, items, ...rest } =
          rule.$ref === undefined
            ? rule
            : { type: 'string', enum: schema!.definitions[nameOf(rule.$ref)]!.enum };
        return [
          field,
          {
            type,
            ...(rest.enum !== undefined && { enum: sorted(rest.enum) }),
            ...(minLength !== undefined && { minLength }),
            ...(items !== undefined && { items }),
            ...(minimum !== undefined && { minimum }),
            ...(maximum !== undefined && { maximum }),
          },
        ];
      });
      const ours = [...Object.keys(entity.is), ...entity.needs, ...entity.may].map((field) => [
        field,
        published(ruleOf(entity, field)!, version),
      ]);
      expect(Object.fromEntries(resolved)).toEqual(Object.fromEntries(ours));
    });
  });
});

describe('the declaration', () => {
  test('has no field that no entity uses', () => {
    const used = new Set(Object.values(ENTITIES).flatMap(({ needs, may }) => [...needs, ...may]));
    expect(sorted(Object.keys(FIELDS))).toEqual(sorted(used));
  });

  test('knows no field by the name of a property of every object', () => {
    for (const name of ['toString', '__proto__', 'constructor', 'hasOwnProperty']) {
      expect(ruleOf(ENTITIES['Footway']!, name)).toBeUndefined();
    }
  });

  test('leaves names under ext: free, and no others', () => {
    expect([isFree('ext:maxspeed'), isFree('ext:'), isFree('extra'), isFree('_id')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
