import { describe, expect, test } from 'vitest';
import { FACILITY_TYPES } from '../../facility/types/index.js';
import { xlsForm } from './xlsform.js';

// The rules pyxform checks, on the whole form.

const [survey, choices, settings] = xlsForm('2026-03-01');
const column = (sheet: typeof survey, name: string) => {
  const at = sheet!.columns.indexOf(name);
  return sheet!.rows.map((row) => String(row[at] ?? ''));
};
const types = column(survey, 'type');
const names = column(survey, 'name');
const rows = types.map((type, i) => ({ type, name: names[i]! }));

test('three sheets by their names', () => {
  expect([survey, choices, settings].map((sheet) => sheet?.name)).toEqual([
    'survey',
    'choices',
    'settings',
  ]);
});

test('the columns it needs, each once', () => {
  for (const sheet of [survey!, choices!, settings!]) {
    expect(new Set(sheet.columns).size).toBe(sheet.columns.length);
  }
  expect(survey!.columns).toEqual(expect.arrayContaining(['type', 'name', 'label::简体中文 (zh)']));
  expect(choices!.columns).toEqual([
    'list_name',
    'name',
    'label::简体中文 (zh)',
    'label::繁體中文（香港） (zh)',
    'label::English (en)',
  ]);
});

test('known types of questions only, with a label in every language', () => {
  const known =
    /^(start|text|date|geopoint|integer|decimal|begin_group|end_group|select_one [\w]+)$/;
  for (const [i, { type, name }] of rows.entries()) {
    expect(type).toMatch(known);
    if (type === 'end_group' || type === 'start') continue;
    for (const label of survey!.columns.filter((one) => one.startsWith('label::'))) {
      expect(column(survey, label)[i], `${name} ${label}`).not.toBe('');
    }
  }
});

test('names are valid in XML, none is reserved, none is said twice whatever its letters', () => {
  const asked = rows.filter(({ type }) => type !== 'end_group').map(({ name }) => name);
  for (const name of asked) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.-]*$/);
  for (const reserved of ['meta', 'instanceID', 'instanceName', 'data', 'entity']) {
    expect(asked).not.toContain(reserved);
  }
  expect(new Set(asked.map((name) => name.toLowerCase())).size).toBe(asked.length);
});

test('groups open and close in turn', () => {
  let depth = 0;
  for (const { type } of rows) {
    if (type === 'begin_group') depth++;
    if (type === 'end_group') depth--;
    expect(depth).toBeGreaterThanOrEqual(0);
    expect(depth).toBeLessThanOrEqual(1);
  }
  expect(depth).toBe(0);
  expect(types.filter((type) => type === 'begin_group')).toHaveLength(
    Object.keys(FACILITY_TYPES).length,
  );
});

test('every list that is asked for is there, every list that is there is asked for', () => {
  const asked = new Set(types.flatMap((type) => /^select_one (.+)$/.exec(type)?.[1] ?? []));
  expect(new Set(column(choices, 'list_name'))).toEqual(asked);
});

test('within a list, names are said once and are plain, labels are there', () => {
  const pairs = choices!.rows.map(([list, name]) => `${list}/${name}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  for (const [, name, ...labels] of choices!.rows) {
    expect(String(name)).toMatch(/^[A-Za-z_][\w-]*$/);
    for (const label of labels) expect(label).not.toBe('');
  }
});

describe('expressions', () => {
  const relevant = column(survey, 'relevant');
  const constraints = column(survey, 'constraint');

  test('refer to questions asked before, and to choices of their lists', () => {
    for (const [i, expression] of relevant.entries()) {
      if (expression === '') continue;
      const [, name, value] = /^\$\{([\w]+)\} = '([\w]+)'$/.exec(expression) ?? [];
      const asked = names.indexOf(name ?? '');
      expect(asked).toBeGreaterThanOrEqual(0);
      expect(asked).toBeLessThan(i);
      const list = types[asked]!.slice('select_one '.length);
      expect(
        choices!.rows.some(([of, one]) => of === list && one === value),
        expression,
      ).toBe(true);
    }
  });

  test('constraints are ranges of plain numbers', () => {
    const number = String.raw`-?\d+(?:\.\d+)?`;
    const range = String.raw`\. >= ${number} and \. <= ${number}`;
    const form = new RegExp(`^(?:${range}|\\. = 0 or \\(${range}\\))$`);
    for (const [i, expression] of constraints.entries()) {
      const isNumber = types[i] === 'integer' || types[i] === 'decimal';
      expect(expression !== '').toBe(isNumber);
      if (isNumber) expect(expression, names[i]).toMatch(form);
    }
  });

  test('a slope is asked in percent and says so; absent and not applicable are answers', () => {
    const at = names.indexOf('ramp__runningSlope__percent');
    expect(types[at]).toBe('decimal');
    expect(relevant[at]).toBe(`\${ramp__runningSlope__state} = 'measured'`);
    expect(column(survey, 'label::English (en)')[at]).toMatch(/\(%\)$/);
    const flags = choices!.rows.filter(([list]) => list === 'yes_no').map(([, name]) => name);
    expect(flags).toEqual(['yes', 'no', 'absent', 'not_applicable']);
  });
});

test('languages bear a primary subtag of IANA in brackets', () => {
  for (const name of survey!.columns.filter((one) => one.startsWith('label::'))) {
    expect(name).toMatch(/ \((zh|en)\)$/);
  }
});

test('the default language is one of those with labels', () => {
  const [language] = column(settings, 'default_language');
  expect(survey!.columns).toContain(`label::${language}`);
  expect(column(settings, 'form_id')[0]).toMatch(/^[a-z_]+$/);
});

test('a form of chosen types asks of those only', () => {
  const [few, lists] = xlsForm('1', ['lift']);
  expect(column(few, 'name').filter((name) => name.startsWith('g_'))).toEqual(['g_lift']);
  expect(lists!.rows.filter(([list]) => list === 'facility_type').map(([, name]) => name)).toEqual([
    'lift',
  ]);
});
