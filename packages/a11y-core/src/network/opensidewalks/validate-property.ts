import type { FieldRule, OswVersion } from './declaration.js';
import { shown } from './problem.js';

/** What is wrong with the value of a property; undefined when nothing is. */
export function propertyFault(
  value: unknown,
  rule: FieldRule,
  version: OswVersion,
): string | undefined {
  switch (rule.type) {
    case 'text':
      if (typeof value !== 'string') return `is ${shown(value)}; text is expected`;
      return rule.isFilled === true && value === '' ? 'is empty' : undefined;
    case 'texts': {
      if (!Array.isArray(value)) return `is ${shown(value)}; a list of texts is expected`;
      const wrong = value.findIndex((item) => typeof item !== 'string');
      return wrong < 0 ? undefined : `holds ${shown(value[wrong])} at ${wrong}; text is expected`;
    }
    case 'word':
      if (typeof value === 'string' && rule.words.includes(value)) return undefined;
      return `is ${shown(value)}; known: ${someOf(rule.words)}`;
    default:
      return numberFault(value, rule, version);
  }
}

function numberFault(
  value: unknown,
  rule: Extract<FieldRule, { readonly type: 'number' | 'whole' }>,
  version: OswVersion,
): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return `is ${shown(value)}; a number is expected`;
  }
  if (rule.type === 'whole' && !Number.isInteger(value)) {
    return `is ${value}; a whole number is expected`;
  }
  const most = rule.mostIn?.[version] ?? rule.most;
  if (rule.least !== undefined && value < rule.least) return `is ${value}; least ${rule.least}`;
  if (most !== undefined && value > most) return `is ${value}; most ${most}`;
  return undefined;
}

/** A list of words that fits a line. */
export function someOf(words: readonly string[]): string {
  const first = words.slice(0, 12).join(', ');
  return words.length <= 12 ? first : `${first} and ${words.length - 12} more`;
}
