import { CONTEXT, type ContextDefinition } from './context.js';
import type { FacilityDefinition } from './define.js';
import { INSTRUMENTS } from './instrument.js';
import type { Label } from './label.js';
import type { Parameter } from './parameter.js';
import { PLACE_CATEGORIES } from './place-category.js';
import { FACILITY_TYPES } from './types/index.js';

/** The reference page of facility types, parameters, context keys and place categories. */
export function facilityTypesMarkdown(): string {
  return [
    '# Facility types',
    '',
    'Made from the declarations in the code; do not edit. Parameters marked ● are expected in every',
    'survey. The others are asked for where a clause applies: a facility is green once every binding',
    'row is decided, and what is not there is recorded as absent. Values outside the plausible range',
    'are refused as slips of the unit.',
    '',
    'The zh-HK words were written for Hong Kong and wait for a native reader.',
    '',
    ...Object.values<FacilityDefinition>(FACILITY_TYPES).flatMap(typeSection),
    '## Context',
    '',
    'Facts of the surroundings that decide which rows apply. A missing key is unknown, never no.',
    '',
    table(
      ['key', 'zh-CN', 'zh-HK', 'en', 'values'],
      Object.entries<ContextDefinition>(CONTEXT).map(([key, definition]) => [
        `\`${key}\``,
        ...names(definition.label),
        contextValues(definition),
      ]),
    ),
    '',
    '## Place categories',
    '',
    table(
      ['category', 'zh-CN', 'zh-HK', 'en'],
      Object.entries(PLACE_CATEGORIES).map(([key, label]) => [`\`${key}\``, ...names(label)]),
    ),
    '',
  ].join('\n');
}

function typeSection(definition: FacilityDefinition): string[] {
  const parts = definition.parts.map(
    (part) =>
      `Contains a \`${part.facilityType}\`: ${Object.entries(part.parameters)
        .map(([inside, here]) => `\`${here}\` is its \`${inside}\``)
        .join(', ')}.`,
  );
  return [
    `## \`${definition.type}\``,
    '',
    `${names(definition.label).join(' · ')}. Drawn as ${definition.geometry.join(', ')}.`,
    ...parts,
    '',
    table(
      ['', 'parameter', 'zh-CN', 'zh-HK', 'en', 'value', 'plausible', 'how'],
      Object.entries(definition.parameters).map(([name, parameter]) => [
        parameter.core ? '●' : '',
        `\`${name}\``,
        ...names(parameter.label),
        kindOf(parameter),
        plausible(parameter),
        howOf(parameter),
      ]),
    ),
    '',
  ];
}

const names = (label: Label): string[] => [label['zh-CN'], label['zh-HK'], label.en];

function kindOf(parameter: Parameter): string {
  if (parameter.kind === 'quantity') return parameter.unit;
  if (parameter.kind === 'flag') return 'yes/no';
  return keys(parameter.options);
}

function plausible(parameter: Parameter): string {
  if (parameter.kind !== 'quantity') return '';
  const [min, max] = parameter.range;
  return `${parameter.orZero && min > 0 ? '0 or ' : ''}${min}–${max}`;
}

function howOf(parameter: Parameter): string {
  if (parameter.kind !== 'quantity') return parameter.how;
  const instrument = INSTRUMENTS[parameter.instrument].label.en;
  return parameter.how === '' ? instrument : `${parameter.how} (${instrument})`;
}

function contextValues(definition: ContextDefinition): string {
  if (definition.kind === 'flag') return 'yes/no';
  if (definition.kind === 'choice') return keys(definition.options);
  return `${definition.range[0]}–${definition.range[1]} ${definition.unit}`;
}

const keys = (options: object): string =>
  Object.keys(options)
    .map((option) => `\`${option}\``)
    .join(', ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
