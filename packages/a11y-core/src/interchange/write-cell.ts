import type { ContextDefinition } from '../facility/context.js';
import type { ContextValue } from '../facility/facility.js';
import type { Unit } from '../facility/instrument.js';
import type { Language } from '../facility/label.js';
import type { Observation } from '../facility/observation.js';
import type { Parameter } from '../facility/parameter.js';
import { type Options, optionNamed, optionWord } from './options.js';
import { DOUBTFUL_RATIO } from './read-cell.js';
import type { Cell } from './table.js';
import { ANSWERS, type Answer, HEADER_UNITS } from './words.js';

/** The word of an answer, or its key where an option of the column is called the same. */
function answerWord(answer: Answer, options: Options | undefined, language: Language): string {
  const word = ANSWERS[answer][language];
  return options !== undefined && optionNamed(options, word) !== undefined ? answer : word;
}

const optionsOf = (of: Parameter | ContextDefinition): Options | undefined =>
  of.kind === 'choice' ? of.options : undefined;

/** A number in the stored unit; with the word for it where a bare one would be doubted. */
export function numberCell(value: number, unit: Unit, language: Language): Cell {
  const isDoubtful = unit === 'ratio' && Math.abs(value) >= DOUBTFUL_RATIO;
  return isDoubtful ? `${value} ${HEADER_UNITS.ratio[language]}` : value;
}

/** An observation as its cell says it: a number in the stored unit, or a word. */
export function observationCell(
  observation: Observation,
  parameter: Parameter,
  language: Language,
): Cell {
  const options = optionsOf(parameter);
  switch (observation.state) {
    case 'measured':
      return parameter.kind === 'quantity'
        ? numberCell(observation.value, parameter.unit, language)
        : observation.value;
    case 'seen':
      return answerWord(observation.value ? 'yes' : 'no', options, language);
    case 'chosen':
      return options === undefined
        ? observation.value
        : optionWord(options, observation.value, language);
    case 'absent':
      return answerWord('absent', options, language);
    case 'not-applicable':
      return answerWord('notApplicable', options, language);
  }
}

/** A fact of the surroundings as its cell says it. */
export function contextCell(
  value: ContextValue,
  definition: ContextDefinition,
  language: Language,
): Cell {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return answerWord(value ? 'yes' : 'no', undefined, language);
  return definition.kind === 'choice' ? optionWord(definition.options, value, language) : value;
}

/** What the drop-down of a parameter offers; undefined for a number, which no list can hold. */
export function observationChoices(
  parameter: Parameter,
  language: Language,
): readonly string[] | undefined {
  if (parameter.kind === 'quantity') return undefined;
  const options = optionsOf(parameter);
  const values =
    options === undefined
      ? [answerWord('yes', undefined, language), answerWord('no', undefined, language)]
      : Object.keys(options).map((key) => optionWord(options, key, language));
  const others = (['absent', 'notApplicable', 'unknown'] as const).map((answer) =>
    answerWord(answer, options, language),
  );
  return [...values, ...others];
}

/** What the drop-down of a fact of the surroundings offers. */
export function contextChoices(
  definition: ContextDefinition,
  language: Language,
): readonly string[] | undefined {
  if (definition.kind === 'number') return undefined;
  const options = optionsOf(definition);
  const values =
    options === undefined
      ? [ANSWERS.yes[language], ANSWERS.no[language]]
      : Object.keys(options).map((key) => optionWord(options, key, language));
  return [...values, answerWord('unknown', options, language)];
}
