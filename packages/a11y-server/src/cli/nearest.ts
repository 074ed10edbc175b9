import { type NearestOutcome, parseNearestRequest } from 'a11y-core';
import { writeWhole } from '../files/write.js';
import { nearestCollection } from '../nearest/collection.js';
import { type Command, JSON_OPTION } from './command.js';
import { describeRoute } from './describe-route.js';
import { facilityTypesFrom, TYPE_OPTION } from './facility-types.js';
import { facilityLine } from './facility-words.js';
import { numberOption } from './number-option.js';
import { outputFile } from './output-file.js';
import { printable } from './printable.js';
import { FROM_OPTION, GROUND_OPTIONS, questionFrom, TRAVELLER_OPTIONS } from './question.js';
import { readWays } from './route.js';
import { asUsage, position } from './route-request.js';
import { UsageError } from './usage-error.js';
import { withinOf } from './within.js';

const DEFAULT_COUNT = 5;

export const nearestCommand: Command = {
  name: 'nearest',
  summary: 'Find the facilities nearest by the ways of one traveller, among those that work',
  positionals: [],
  options: {
    ...GROUND_OPTIONS,
    survey: { value: 'file', help: 'survey with the facilities' },
    from: FROM_OPTION,
    type: TYPE_OPTION,
    count: { value: 'number', short: 'k', help: `how many at most (default ${DEFAULT_COUNT})` },
    within: { value: 'time', help: 'nothing that takes longer to walk to, such as 15min' },
    all: { help: 'also those that are of no use to this traveller' },
    'known-only': { help: 'none of which nobody can say whether it works' },
    ...TRAVELLER_OPTIONS,
    output: { value: 'file', short: 'o', help: 'write them there: .geojson or .json' },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    args.required('survey');
    const types = facilityTypesFrom(args.list('type'));
    if (types.length === 0) throw new UsageError('Missing option: --type.');
    const mostS = secondsWithin(args.text('within'));
    const question = await questionFrom(args, io);
    const request = asUsage(() =>
      parseNearestRequest({
        from: position('from', args.required('from')),
        types,
        k: numberOption(args, 'count') ?? DEFAULT_COUNT,
        ...(mostS !== undefined && { mostS }),
        ...(args.flag('all') && { working: false }),
        ...(args.flag('known-only') && { unknownUsability: 'exclude' }),
        ...question,
      }),
    );
    const output = await outputFile(args, io, ['geojson', 'json']);
    const { router, network } = await readWays(args, io);
    const outcome = router.nearest(request);
    const attribution = network.sources.map((source) => source.attribution);
    const collection = nearestCollection(outcome, ({ id, type, name, position: at }) => ({
      type: 'Feature' as const,
      id,
      geometry: { type: 'Point' as const, coordinates: at },
      properties: { facilityType: type, name: name ?? null },
    }));
    const json = { ...collection, attribution };
    const text = `${describe(outcome).join('\n')}\n`;
    if (output === undefined) return { json, text };
    await writeWhole(output.path, `${JSON.stringify(json)}\n`);
    return { json, text: `${text}Written to ${output.name}.\n` };
  },
};

function secondsWithin(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const { by, most } = withinOf(text);
  if (by === 'time') return most;
  throw new UsageError(`--within is a time here, such as 15min; it is "${text}".`);
}

function describe(outcome: NearestOutcome): readonly string[] {
  if (outcome.outcome === 'off-network') return [describeRoute(outcome).trimEnd()];
  const { facilities, passedOver, warnings } = outcome;
  const passed = (what: string, { count, ids }: (typeof passedOver)['doesNot']) =>
    count === 0
      ? []
      : [`${what}: ${ids.map(printable).join(', ')}${count > ids.length ? ', …' : ''} (${count})`];
  return [
    ...(facilities.length === 0 ? ['There is none that this traveller can use and get to.'] : []),
    ...facilities.map((one, i) => `${String(i + 1).padStart(3)}. ${facilityLine(one)}`),
    ...passed('Nearer, and of no use to this traveller', passedOver.doesNot),
    ...passed('Nearer, and nobody knows whether they work', passedOver.unknown),
    ...passed('No way there for this traveller', passedOver.unreachable),
    ...warnings.map(({ detail }) => `! ${detail}`),
  ];
}
