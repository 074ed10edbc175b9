import {
  EDITIONS,
  type Edition,
  editionNamed,
  facilityDefinition,
  type Language,
  type Requirement,
  UnknownNameError,
} from 'a11y-core';
import { type Arguments, type Command, type CommandResult, JSON_OPTION } from './command.js';
import { describeRequirement, describeStandards } from './describe-standards.js';
import { LANG_OPTION, languageOf } from './language.js';
import { didYouMean } from './near.js';
import { requirementFacts } from './standards-facts.js';
import { UsageError } from './usage-error.js';

export const standardsCommand: Command = {
  name: 'standards',
  summary: 'List editions and requirements, or explain one requirement',
  positionals: [],
  options: {
    edition: { value: 'id', multiple: true, help: 'only rows of this edition' },
    type: { value: 'facility type', multiple: true, help: 'only rows on this facility type' },
    low: { help: 'only rows of low confidence: those to check in print first' },
    explain: { value: 'id', help: 'everything about one requirement' },
    lang: LANG_OPTION,
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const language = languageOf(args, io);
    const id = args.text('explain');
    if (id !== undefined) return explained(id, language);
    const requirements = requirementsFor(args);
    const editions = EDITIONS.filter(
      (edition) => args.list('edition').length === 0 || args.list('edition').includes(edition.id),
    ).map(summaryOf);
    return {
      json: { editions, requirements },
      text: describeStandards(editions, requirements, language),
    };
  },
};

/** What is to be known of an edition without its rows. */
export type EditionSummary = Omit<Edition, 'requirements'> & {
  readonly rows: number;
  readonly byConfidence: Readonly<Record<Requirement['confidence'], number>>;
};

function summaryOf({ requirements, ...head }: Edition): EditionSummary {
  const byConfidence = { high: 0, medium: 0, low: 0 };
  for (const { confidence } of requirements) byConfidence[confidence] += 1;
  return { ...head, rows: requirements.length, byConfidence };
}

function requirementsFor(args: Arguments): readonly Requirement[] {
  const editions = args.list('edition');
  const types = args.list('type');
  named(editionNamed, editions);
  named(facilityDefinition, types);
  return EDITIONS.flatMap(({ requirements }) => requirements).filter(
    ({ edition, facilityType, confidence }) =>
      (editions.length === 0 || editions.includes(edition)) &&
      (types.length === 0 || types.includes(facilityType)) &&
      (!args.flag('low') || confidence === 'low'),
  );
}

/** A name that stands for nothing is wrong usage: it was typed on the command line. */
function named(look: (name: string) => unknown, names: readonly string[]): void {
  try {
    for (const name of names) look(name);
  } catch (error) {
    if (error instanceof UnknownNameError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

function explained(id: string, language: Language): CommandResult {
  const all = EDITIONS.flatMap(({ requirements }) => requirements);
  const requirement = all.find((row) => row.id === id);
  if (requirement === undefined) {
    const near = didYouMean(
      id,
      all.map((row) => row.id),
    );
    throw new UsageError(`There is no requirement "${id}".${near}`);
  }
  const facts = requirementFacts(requirement, language);
  return {
    json: { language, facts, requirement },
    text: describeRequirement(requirement.id, facts),
  };
}
