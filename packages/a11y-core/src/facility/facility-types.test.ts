import { describe, expect, expectTypeOf, test } from 'vitest';
import { UnknownNameError } from '../errors.js';
import { CONTEXT, type ContextDefinition } from './context.js';
import type { FacilityDefinition } from './define.js';
import { facilityTypesMarkdown } from './facility-types-markdown.js';
import { defaultUncertainty } from './instrument.js';
import { LANGUAGES, type Label } from './label.js';
import type { ChosenOption, MeasuredQuantity } from './observation.js';
import { type ObservedParameters, observedAs } from './observed.js';
import { isPlausible } from './parameter.js';
import { parseFacilityFeature } from './parse-facility.js';
import { REMEDIES } from './remedy.js';
import { FACILITY_TYPES, facilityDefinition, isFacilityType } from './types/index.js';

const definitions = Object.values<FacilityDefinition>(FACILITY_TYPES);
const parameters = definitions.flatMap((definition) =>
  Object.entries(definition.parameters).map(
    ([name, parameter]) => [`${definition.type}.${name}`, parameter] as const,
  ),
);

describe('declarations', () => {
  test('the key of a type is its name', () => {
    for (const [key, definition] of Object.entries(FACILITY_TYPES))
      expect(definition.type).toBe(key);
  });

  test.each(parameters)('%s can be read and recorded', (_name, parameter) => {
    const labels: Label[] = [parameter.label];
    if (parameter.kind === 'choice') labels.push(...Object.values(parameter.options));
    for (const label of labels) {
      for (const language of LANGUAGES) expect(label[language].trim()).not.toBe('');
      expect(label.en).toMatch(/^[A-Z]/);
    }
    if (parameter.kind !== 'quantity') return;
    const [min, max] = parameter.range;
    expect(min).toBeLessThan(max);
    expect(isPlausible(parameter, min)).toBe(true);
    expect(defaultUncertainty(parameter.instrument, parameter.unit, max)).toBeGreaterThanOrEqual(0);
  });

  test('contained parts name parameters of both types', () => {
    for (const definition of definitions) {
      for (const part of definition.parts) {
        const inside = facilityDefinition(part.facilityType).parameters;
        for (const [theirs, ours] of Object.entries(part.parameters)) {
          expect(Object.keys(inside)).toContain(theirs);
          expect(Object.keys(definition.parameters)).toContain(ours);
        }
      }
    }
  });

  // A length typed in metres must never pass for millimetres: it would close or open a way.
  test.each(parameters.filter(([, p]) => p.kind === 'quantity' && p.unit === 'mm'))(
    '%s refuses its own largest everyday value in metres',
    (_name, parameter) => {
      if (parameter.kind !== 'quantity') throw new Error('filtered above');
      const [min] = parameter.range;
      expect(isPlausible(parameter, Math.max(min, 1) / 1000)).toBe(false);
    },
  );

  test('Hong Kong terms are written, not converted', () => {
    for (const [name, { label }] of parameters) {
      expect(`${name} ${label['zh-HK']}`).not.toMatch(/電梯|坡道|盲道|寬|衛生間|[门开关长宽轮电]/);
    }
  });

  // They stand inside sentences: “{type}，“{label}”：否”, “补设：{label}”.
  test('labels can be answered, and are punctuated like the sentences they stand in', () => {
    const labels = [
      ...parameters.map(([name, { label }]) => [name, label] as const),
      ...Object.entries<ContextDefinition>(CONTEXT).map(([name, { label }]) => [name, label]),
      ...Object.entries(REMEDIES),
    ] as const;
    for (const [name, label] of labels as readonly (readonly [string, Label])[]) {
      for (const chinese of [label['zh-CN'], label['zh-HK']]) {
        expect(`${name} ${chinese}`).not.toMatch(/是否|\p{Script=Han}[,;:(]|[,;:)]\p{Script=Han}/u);
      }
    }
  });

  test('choices of context are not empty', () => {
    for (const definition of Object.values<ContextDefinition>(CONTEXT)) {
      if (definition.kind === 'choice')
        expect(Object.keys(definition.options).length).toBeGreaterThan(1);
    }
  });

  test('a name from the prototype is no facility type', () => {
    expect(isFacilityType('constructor')).toBe(false);
    expect(() => facilityDefinition('toString')).toThrow(UnknownNameError);
  });
});

describe('derived types', () => {
  test('observations have the kind their parameter declares', () => {
    type Ramp = ObservedParameters<'ramp'>;
    expectTypeOf<
      Extract<Ramp['clearWidth'], { state: 'measured' }>
    >().toEqualTypeOf<MeasuredQuantity>();
    expectTypeOf<Extract<Ramp['occupied'], { state: 'chosen' }>['value']>().toEqualTypeOf<
      'none' | 'temporary' | 'permanent'
    >();
    expectTypeOf<Extract<Ramp['occupied'], ChosenOption>['value']>().not.toEqualTypeOf<string>();
    // @ts-expect-error: a ramp has no lip
    expectTypeOf<Ramp['lipHeight']>().toBeUnknown();
  });

  test('a facility is seen under its own type only', () => {
    const ramp = parseFacilityFeature({
      type: 'Feature',
      id: 1,
      geometry: { type: 'Point', coordinates: [114, 22.5] },
      properties: { facilityType: 'ramp', observations: { clearWidth: 1200 } },
    });
    expect(observedAs(ramp, 'ramp')?.clearWidth).toMatchObject({ value: 1200 });
    expect(observedAs(ramp, 'door')).toBeUndefined();
  });
});

// After a change of declarations: npx vitest run --project a11y-core -u facility-types
test('the reference page is the one made from the declarations', async () => {
  await expect(facilityTypesMarkdown()).toMatchFileSnapshot(
    '../../../../docs/reference/facility-types.md',
  );
});
