import fc from 'fast-check';
import { CONTEXT, type ContextDefinition } from '../../src/facility/context.js';
import type { FacilityDefinition } from '../../src/facility/define.js';
import {
  type ContextValue,
  type Facility,
  type Place,
  WORKS_STAGES,
} from '../../src/facility/facility.js';
import {
  defaultUncertainty,
  INSTRUMENTS,
  type InstrumentId,
} from '../../src/facility/instrument.js';
import {
  OBSERVATION_SOURCES,
  type Observation,
  type Observations,
} from '../../src/facility/observation.js';
import type { Parameter } from '../../src/facility/parameter.js';
import { PLACE_CATEGORIES } from '../../src/facility/place-category.js';
import { parseSurvey, type Survey } from '../../src/facility/survey.js';
import { surveyToGeoJson } from '../../src/facility/survey-geojson.js';
import { FACILITY_TYPES } from '../../src/facility/types/index.js';

/** Text as people write it, and as they should not: formulas, line ends, separators, blank edges. */
const text = fc.oneof(
  fc.constantFrom(
    '=HYPERLINK("x")',
    '+86',
    '-1',
    '@a',
    "'=1",
    ' 北门 ',
    '两\n行',
    '两\r\n行',
    '是',
    '007',
    '1e5',
    'a;b',
    '[x]',
    '_x0041_',
    'true',
    '未知',
    '\t',
    '1:12',
    '2024/5/31',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);

const decimal = (min: number, max: number) =>
  fc
    .oneof(
      fc.double({ min, max, noNaN: true }),
      fc
        .double({ min, max, noNaN: true })
        .map((value) => Math.min(max, Math.max(min, Math.round(value)))),
      fc.constantFrom(min, max),
    )
    // JSON knows no negative zero.
    .map((value) => (Object.is(value, -0) ? 0 : value));

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = fc.oneof(
  day,
  day.map((one) => `${one}T09:30:00+08:00`),
);

const maybe = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(
    value.map((one) => ({ [key]: one })),
    { nil: {} },
  );

const evidence = fc
  .tuple(
    maybe('id', text),
    maybe('by', fc.constantFrom('李', '=张', ' B 7 ')),
    maybe('method', text),
    maybe('at', moment),
    fc.constantFrom(...OBSERVATION_SOURCES).map((source) => ({ source })),
  )
  .map((parts) => Object.assign({}, ...parts));

const instrument = fc.constantFrom(...(Object.keys(INSTRUMENTS) as InstrumentId[]));

function observationOf(parameter: Parameter): fc.Arbitrary<Observation> {
  const gone = fc
    .tuple(fc.constantFrom('absent' as const, 'not-applicable' as const), evidence)
    .map(([state, rest]): Observation => ({ state, ...rest }));
  return fc.oneof({ weight: 4, arbitrary: valued(parameter) }, { weight: 1, arbitrary: gone });
}

function valued(parameter: Parameter): fc.Arbitrary<Observation> {
  const by = maybe('instrument', instrument);
  if (parameter.kind === 'flag') {
    return fc
      .tuple(fc.boolean(), evidence, by)
      .map(([value, rest, more]): Observation => ({ state: 'seen', value, ...rest, ...more }));
  }
  if (parameter.kind === 'choice') {
    return fc
      .tuple(fc.constantFrom(...Object.keys(parameter.options)), evidence, by)
      .map(([value, rest, more]): Observation => ({ state: 'chosen', value, ...rest, ...more }));
  }
  const { unit, range } = parameter;
  const [min, max] = range;
  const value =
    unit === 'count'
      ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
      : decimal(min, max);
  return fc
    .tuple(
      value,
      fc.option(decimal(0, 50), { nil: undefined }),
      evidence,
      fc.option(instrument, { nil: undefined }),
    )
    .map(([number, given, rest, tool]): Observation => {
      const usual = defaultUncertainty(tool ?? parameter.instrument, unit, number);
      return {
        state: 'measured',
        value: number,
        uncertainty: given ?? usual ?? 1,
        ...rest,
        ...(tool !== undefined && { instrument: tool }),
      };
    });
}

/** Some of the entries of a record, each with a value made for it. */
function someOf<V, T>(
  record: Readonly<Record<string, V>>,
  make: (value: V) => fc.Arbitrary<T>,
): fc.Arbitrary<Record<string, T>> {
  return fc
    .subarray(Object.keys(record), { maxLength: Math.min(8, Object.keys(record).length) })
    .chain((keys) =>
      fc
        .tuple(...keys.map((key) => make(record[key]!)))
        .map((values) => Object.fromEntries(keys.map((key, i) => [key, values[i]!]))),
    );
}

const context = someOf<ContextDefinition, ContextValue>(CONTEXT, (definition) => {
  if (definition.kind === 'flag') return fc.boolean();
  if (definition.kind === 'choice') return fc.constantFrom(...Object.keys(definition.options));
  return decimal(definition.range[0], definition.range[1]);
});

const lon = decimal(-179, 179);
const lat = decimal(-89, 89);
const altitude = fc.option(decimal(-10, 500), { nil: undefined });
const position = fc
  .tuple(lon, lat, altitude)
  .map(([x, y, z]) => (z === undefined ? [x, y] : [x, y, z]));

const geometries: Readonly<
  Record<'Point' | 'LineString' | 'Polygon', fc.Arbitrary<Facility['geometry']>>
> = {
  Point: position.map((coordinates) => ({ type: 'Point', coordinates })),
  LineString: fc
    .array(position, { minLength: 2, maxLength: 4 })
    .filter(([a, b]) => a![0] !== b![0])
    .map((coordinates) => ({ type: 'LineString', coordinates })),
  Polygon: fc.tuple(lon, lat, decimal(0.0001, 0.5)).map(([x, y, d]) => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + d, y],
        [x, y + d],
        [x, y],
      ],
    ],
  })),
};

const observationsOf = (definition: FacilityDefinition): fc.Arbitrary<Observations> =>
  someOf<Parameter, Observation>(definition.parameters, observationOf);

const works = fc
  .tuple(
    maybe('worksDate', day),
    maybe('worksStage', fc.constantFrom(...WORKS_STAGES)),
    maybe('owner', text),
  )
  .map((parts) => Object.assign({}, ...parts));

function declarationsOf(definition: FacilityDefinition) {
  const parameters = fc
    .subarray(Object.keys(definition.parameters))
    .map((names) => names.slice(0, 3));
  const declaration = fc
    .tuple(fc.record({ by: text, at: day }), maybe('parameters', parameters), maybe('note', text))
    .map((parts) => Object.assign({}, ...parts));
  return fc.array(declaration, { minLength: 1, maxLength: 3 });
}

/** A facility of a type with anything the model can hold; ids are given by the survey. */
export function anyFacility(definition: FacilityDefinition, placeIds: readonly string[]) {
  return fc
    .tuple(
      works,
      maybe('name', text),
      maybe(
        'placeId',
        placeIds.length === 0 ? fc.constant('elsewhere') : fc.constantFrom(...placeIds),
      ),
      maybe('reachedVia', fc.array(text, { maxLength: 3 })),
      maybe('declarations', declarationsOf(definition)),
      maybe('presentFrom', fc.constantFrom('2024-01-01', '2024-05-31')),
      maybe('presentUntil', fc.constantFrom('2024-05-31', '2026-12-01')),
      maybe('presentHours', fc.constantFrom('18:00-23:00', '22:30-05:00')),
      context,
      fc.constantFrom(...definition.geometry).chain((type) => geometries[type]),
      observationsOf(definition),
    )
    .map(
      ([a, b, c, d, e, f, g, h, surroundings, geometry, observations]) =>
        ({
          facilityType: definition.type,
          ...a,
          ...b,
          ...c,
          ...d,
          ...e,
          ...f,
          ...g,
          ...h,
          context: surroundings,
          geometry,
          observations,
        }) as Omit<Facility, 'id'>,
    );
}

const anyPlace: fc.Arbitrary<Omit<Place, 'id'>> = fc
  .tuple(
    works,
    text,
    fc.constantFrom(...Object.keys(PLACE_CATEGORIES)),
    maybe('geometry', fc.oneof(geometries.Point, geometries.Polygon)),
    maybe('isComplete', fc.boolean()),
    maybe(
      'context',
      context.filter((one) => Object.keys(one).length > 0),
    ),
    maybe(
      'observations',
      fc.constantFrom<FacilityDefinition>(...Object.values(FACILITY_TYPES)).chain((definition) =>
        observationsOf(definition)
          .filter((seen) => Object.keys(seen).length > 0)
          .map((seen) => ({ [definition.type]: seen })),
      ),
    ),
  )
  .map(([a, name, category, ...rest]) => Object.assign({ ...a, name, category }, ...rest));

/** A survey of the given types, each once or more, with places; every part of the model can occur. */
export function anySurvey(types: readonly FacilityDefinition[]): fc.Arbitrary<Survey> {
  return fc
    .array(anyPlace, { maxLength: 3 })
    .chain((drafts) => {
      const places = drafts.map((draft, i) => ({ id: `地点 ${i}`, ...draft }));
      const placeIds = places.map(({ id }) => id);
      return fc.tuple(
        fc.array(
          fc.constantFrom(...types).chain((definition) => anyFacility(definition, placeIds)),
          { minLength: 1, maxLength: 4 },
        ),
        fc.boolean(),
        maybe('attribution', text),
        fc.constant(places),
      );
    })
    .map(([drafts, synthetic, attribution, places]) => ({
      facilities: drafts.map((draft, i) => ({ id: `=f${i}`, ...draft })),
      places,
      synthetic,
      ...attribution,
    }));
}

/** Whether a survey file can hold it: the oracle of what must come back is the older reader. */
export const throughGeoJson = (survey: Survey): Survey => {
  const { places, ...document } = JSON.parse(JSON.stringify(surveyToGeoJson(survey))) as Record<
    string,
    unknown
  > & { places: unknown[] };
  return parseSurvey(places.length === 0 ? document : { ...document, places });
};
