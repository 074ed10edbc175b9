import { describe, expect, test } from 'vitest';
import { type Command, helpOf, readArguments } from './command.js';
import { UsageError } from './usage-error.js';

const command: Command = {
  name: 'measure',
  summary: 'Measure a thing',
  positionals: ['<file>'],
  options: {
    limit: { value: 'name=value', multiple: true, help: 'a limit' },
    output: { value: 'file', short: 'o', help: 'where to' },
    json: { help: 'as JSON' },
  },
  run: async () => undefined,
};

describe('arguments', () => {
  test('are read as declared', () => {
    const args = readArguments(command, [
      'a.txt',
      '-o',
      'b',
      '--limit',
      'x=1',
      '--limit=y=2',
      '--json',
    ]);
    expect(args.positionals).toEqual(['a.txt']);
    expect(args.required('output')).toBe('b');
    expect(args.list('limit')).toEqual(['x=1', 'y=2']);
    expect(args.flag('json')).toBe(true);
  });

  test('that were left out are absent', () => {
    const args = readArguments(command, ['a.txt']);
    expect(args.text('output')).toBeUndefined();
    expect(args.list('limit')).toEqual([]);
    expect(args.flag('json')).toBe(false);
    expect(() => args.required('output')).toThrow('Missing option: --output.');
  });

  test('may begin with a minus where a number is meant', () => {
    const args = readArguments(command, ['a', '--output', '-122.1,47.6', '--limit', '-.5']);
    expect(args.text('output')).toBe('-122.1,47.6');
    expect(args.list('limit')).toEqual(['-.5']);
    // A switch takes no value, and an option is no value.
    expect(() => readArguments(command, ['a', '--json', '-5'])).toThrow(UsageError);
    expect(() => readArguments(command, ['a', '--output', '--json'])).toThrow(UsageError);
  });

  test.each([
    [[], /Missing argument: <file>/],
    [['a', 'b'], /Unexpected argument: b/],
    [['a', '--lmit', 'x'], /--lmit/],
    [['a', '--output'], /--output/],
    [['a', '--json=yes'], /--json/],
  ])('%j are refused', (argv, message) => {
    expect(() => readArguments(command, argv)).toThrow(UsageError);
    expect(() => readArguments(command, argv)).toThrow(message);
  });

  test('are not asked for by --help', () => {
    expect(readArguments(command, ['--help']).flag('help')).toBe(true);
  });

  test('that were never declared are a mistake of the program', () => {
    expect(() => readArguments(command, ['a']).text('colour')).toThrow(
      'measure has no option colour',
    );
  });
});

test('help names every option', () => {
  expect(helpOf(command)).toBe(`Measure a thing

Usage: a11y measure <file> [options]

      --limit <name=value>  a limit (repeatable)
  -o, --output <file>       where to
      --json                as JSON
  -h, --help                print this help
`);
});
