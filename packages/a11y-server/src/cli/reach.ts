import { type FoundReach, parseReachRequest, type ReachedArea, type ReachOutcome } from 'a11y-core';
import { writeWhole } from '../files/write.js';
import { reachCollection } from '../reach/collection.js';
import { metres, minutes } from '../routes/amount-words.js';
import { type Command, JSON_OPTION } from './command.js';
import { describeRoute } from './describe-route.js';
import { facilityTypesFrom, TYPE_OPTION } from './facility-types.js';
import { facilityLine } from './facility-words.js';
import { wordOption } from './number-option.js';
import { outputFile } from './output-file.js';
import { FROM_OPTION, GROUND_OPTIONS, questionFrom, TRAVELLER_OPTIONS } from './question.js';
import { readWays } from './route.js';
import { asUsage, position } from './route-request.js';
import { UsageError } from './usage-error.js';
import { withinOf } from './within.js';

export const reachCommand: Command = {
  name: 'reach',
  summary: 'Find everywhere within a time or a length for one traveller, and the facilities there',
  positionals: [],
  options: {
    ...GROUND_OPTIONS,
    from: FROM_OPTION,
    within: {
      value: 'amount',
      multiple: true,
      help: 'a time (90s, 10min, 1h) or a length of ways (500m, 2km); an area for each',
    },
    direction: {
      value: 'from|to',
      help: 'where one gets to (from, default), or where one gets there from (to)',
    },
    type: { ...TYPE_OPTION, help: `${TYPE_OPTION.help}, to be listed (default all)` },
    ...TRAVELLER_OPTIONS,
    output: { value: 'file', short: 'o', help: 'write the areas there: .geojson or .json' },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const asked = args.list('within').map(withinOf);
    if (asked.length === 0) throw new UsageError('Missing option: --within.');
    const direction = wordOption(args, 'direction', ['from', 'to']);
    const types = facilityTypesFrom(args.list('type'));
    const common = {
      from: position('from', args.required('from')),
      ...(direction !== undefined && { direction }),
      ...(types.length > 0 && { types }),
      ...(await questionFrom(args, io)),
    };
    // A request counts by one thing; times and lengths are two.
    const requests = [...new Set(asked.map(({ by }) => by))].map((by) => {
      const budgets = asked.filter((one) => one.by === by).map(({ most }) => most);
      return asUsage(() => parseReachRequest({ ...common, by, budgets }));
    });
    const output = await outputFile(args, io, ['geojson', 'json']);
    const { router, network } = await readWays(args, io);
    const outcomes = requests.map((request) => router.reach(request));
    const attribution = network.sources.map((source) => source.attribution);
    const json = { ...joined(outcomes), attribution };
    const text = `${describe(outcomes).join('\n')}\n`;
    if (output === undefined) return { json, text };
    await writeWhole(output.path, `${JSON.stringify(json)}\n`);
    return { json, text: `${text}Written to ${output.name}.\n` };
  },
};

/** The areas of several outcomes from one place in one collection. */
function joined(outcomes: readonly ReachOutcome[]) {
  const [first, ...others] = outcomes.map(reachCollection);
  const features = [first!, ...others].flatMap((collection) => [...collection.features]);
  return { ...first!, features };
}

function describe(outcomes: readonly ReachOutcome[]): readonly string[] {
  // What is said of the place holds for times and lengths alike.
  const ofPlace = outcomes.flatMap((outcome) =>
    outcome.outcome === 'off-network'
      ? [describeRoute(outcome).trimEnd()]
      : outcome.warnings.map(({ detail }) => `! ${detail}`),
  );
  return [
    ...outcomes.flatMap((outcome) =>
      outcome.outcome === 'off-network'
        ? []
        : outcome.areas.flatMap((area) => describeArea(outcome, area)),
    ),
    ...new Set(ofPlace),
  ];
}

/** How many facilities of each kind are named. */
const MOST_NAMED = 10;

function describeArea({ by, direction }: FoundReach, area: ReachedArea): readonly string[] {
  const { budget, lengthM, facilities } = area;
  const amount = by === 'time' ? minutes(budget) : metres(budget);
  const where = direction === 'from' ? 'Within' : 'From within';
  const listed = (what: string, found: ReachedArea['facilities']['works']) => [
    ...(found.length === 0 ? [] : [`  ${what}: ${found.length}`]),
    ...found.slice(0, MOST_NAMED).map((facility) => `    ${facilityLine(facility)}`),
    ...(found.length > MOST_NAMED ? [`    and ${found.length - MOST_NAMED} more`] : []),
  ];
  return [
    `${where} ${amount}: ${metres(lengthM)} of ways`,
    ...listed('Facilities that work', facilities.works),
    ...listed('Nobody knows whether they work', facilities.unknown),
    ...listed('Of no use to this traveller', facilities.doesNot),
  ];
}
