import { limitMeaning, optionsJsonSchema, profileCatalogue } from 'a11y-core';
import { type Command, JSON_OPTION } from './command.js';

export const profilesCommand: Command = {
  name: 'profiles',
  summary: 'List profiles, limits, preferences and policies for the unknown',
  positionals: [],
  options: {
    json: JSON_OPTION,
    schema: { help: 'print the JSON Schema of a profile with its options instead' },
  },
  run: async (args) => {
    if (args.flag('schema')) {
      const schema = optionsJsonSchema();
      return { json: schema, text: `${JSON.stringify(schema, null, 2)}\n` };
    }
    const catalogue = profileCatalogue();
    return { json: catalogue, text: describe(catalogue) };
  },
};

function describe(catalogue: ReturnType<typeof profileCatalogue>): string {
  const range = ({ min, max, unit }: { min: number; max: number; unit: string }) =>
    `${min} to ${max} ${unit}`;
  const row = (left: string, right: string) => `  ${left.padEnd(20)}${right}`;
  const lines = ['Profiles'];
  for (const { id, label, limits } of catalogue.profiles) {
    const set = Object.entries(limits).map(
      ([name, value]) => `${name}=${Number(value.toFixed(4))}`,
    );
    lines.push(row(id, `${label.en}: ${set.length === 0 ? 'no limits' : set.join(' ')}`));
  }
  lines.push('', 'Limits (--limit name=value)');
  for (const limit of catalogue.limits) {
    lines.push(row(limit.name, `${limitMeaning(limit)}, ${range(limit)}`));
  }
  lines.push('', 'Preferences (--preference name=value)');
  for (const preference of catalogue.preferences) {
    lines.push(row(preference.name, `${preference.label.en}, ${range(preference)}`));
  }
  lines.push(
    '',
    'Where nobody measured (--unknown policy, or --unknown attribute=policy)',
    row('policies', catalogue.unknownPolicies.join(', ')),
    row('attributes', catalogue.attributes.map(({ name }) => name).join(', ')),
    row('objectives', catalogue.objectives.join(', ')),
  );
  return `${lines.join('\n')}\n`;
}
