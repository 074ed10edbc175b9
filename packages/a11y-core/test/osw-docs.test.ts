import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  ENTITIES,
  FIELDS,
  type FieldRule,
  type OswField,
} from '../src/network/opensidewalks/declaration.js';
import { MEANING } from '../src/network/opensidewalks/meaning.js';
import { OSW_RULES } from '../src/network/opensidewalks/problem.js';

const page = readFileSync(new URL('../../../docs/guide/opensidewalks.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.replace(/ +/g, ' '));

function ruleInWords(rule: FieldRule): string {
  if (rule.type === 'texts') return 'list of texts';
  if (rule.type === 'text' || rule.type === 'word') return rule.type;
  const kind = rule.type === 'whole' ? 'whole number' : 'number';
  if (rule.most !== undefined) return `${kind}, ${rule.least} to ${rule.most}`;
  const bounds = Object.entries(rule.mostIn ?? {}).map(
    ([version, most]) => `${most} in ${version}`,
  );
  return `${kind}, ${rule.least} or more; at most ${bounds.join(', ')}`;
}

test('docs/guide/opensidewalks.md has the kinds and fields that are declared, and no others', () => {
  const kinds = Object.entries(ENTITIES).map(([name, { file, since, is }]) => {
    const words = Object.entries(is).map(([key, value]) => `\`${key}=${value}\``);
    return `| \`${name}\` | ${file} | ${since} | ${words.join(', ') || '–'} |`;
  });
  const fields = Object.entries(FIELDS).map(
    ([name, rule]) =>
      `| \`${name}\` | ${ruleInWords(rule)} | ${MEANING[name as OswField].becomes} |`,
  );
  expect(rows).toEqual([...kinds, ...fields]);
});

test('and every rule', () => {
  expect(OSW_RULES.filter((rule) => !page.includes(`- \`${rule}\`: `))).toEqual([]);
});
