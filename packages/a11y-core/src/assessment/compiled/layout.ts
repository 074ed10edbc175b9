import type { ContextValue } from '../../facility/facility.js';
import type { Observation } from '../../facility/observation.js';
import { OBSERVED_CONTEXT } from '../facts.js';
import type { Policy } from '../policy.js';
import { FACT, STATE } from './codes.js';

/** The column of a fact of the surroundings. */
export interface FactColumn {
  readonly index: number;
  /** Codes of the values that conditions and derivations name. */
  readonly codes: Map<ContextValue, number>;
}

/** Two names of one quantity: the second is read where the first is missing. */
interface Either {
  readonly slot: number;
  readonly first: number;
  readonly second: number;
}

/**
 * Which columns the rows of one facility type need: one slot for each parameter, one column for
 * each fact of the surroundings. Slot 0 is what nobody can observe.
 */
export class Layout {
  slotCount = 1;
  readonly slots = new Map<string, number>();
  /** Codes of the options that conditions name, by slot. */
  readonly options: (Map<string, number> | undefined)[] = [];
  readonly eithers: Either[] = [];
  readonly facts = new Map<string, FactColumn>();
  private readonly policy: Policy;

  constructor(policy: Policy) {
    this.policy = policy;
  }

  /** The slot of a parameter under the facility's own name of it. */
  slot(parameter: string | undefined): number {
    if (parameter === undefined) return 0;
    let slot = this.slots.get(parameter);
    if (slot === undefined) {
      slot = this.slotCount++;
      this.slots.set(parameter, slot);
    }
    return slot;
  }

  either(first: number, second: number): number {
    const known = this.eithers.find((one) => one.first === first && one.second === second);
    if (known !== undefined) return known.slot;
    const slot = this.slotCount++;
    this.eithers.push({ slot, first, second });
    return slot;
  }

  nameOption(slot: number, option: string): void {
    this.options[slot] ??= new Map();
    const codes = this.options[slot];
    if (!codes.has(option)) codes.set(option, STATE.otherOption + 1 + codes.size);
  }

  /** The column of a fact, with the columns of what it may follow from. */
  fact(key: string): FactColumn {
    let column = this.facts.get(key);
    if (column !== undefined) return column;
    column = { index: this.facts.size, codes: new Map() };
    this.facts.set(key, column);
    for (const [parameter, observed] of OBSERVED_CONTEXT) {
      if (observed !== key) continue;
      this.slot(parameter);
      this.nameValue(key, false);
      this.nameValue(key, true);
    }
    for (const { from, oneOf, to, value } of this.policy.derivations) {
      if (to !== key) continue;
      this.nameValue(key, value);
      if (from === undefined) continue;
      for (const known of oneOf ?? []) this.nameValue(from, known);
    }
    return column;
  }

  nameValue(key: string, value: ContextValue): void {
    const { codes } = this.fact(key);
    if (!codes.has(value)) codes.set(value, FACT.otherNumber + 1 + codes.size);
  }
}

const source = 'survey' as const;
/** An observation for each state that is not a number, and one for an estimate by eye. */
const EXAMPLES: readonly (readonly [code: number, observation: Observation])[] = [
  [STATE.measured, { state: 'measured', value: 0, uncertainty: 0, source }],
  [STATE.byEye, { state: 'measured', value: 0, uncertainty: 0, instrument: 'visual', source }],
  [STATE.no, { state: 'seen', value: false, source }],
  [STATE.yes, { state: 'seen', value: true, source }],
  [STATE.absent, { state: 'absent', source }],
  [STATE.notApplicable, { state: 'not-applicable', source }],
];

/** A table over every state of a slot, filled by asking the plain evaluator about an example of it. */
export function tableOverStates(
  layout: Layout,
  slot: number,
  answer: (observation: Observation | undefined) => number,
): Uint8Array {
  const table = new Uint8Array(256).fill(
    // No option is spelt like this one, so it stands for those that no condition names.
    answer({ state: 'chosen', value: '\u0000', source }),
  );
  table[STATE.missing] = answer(undefined);
  for (const [code, observation] of EXAMPLES) table[code] = answer(observation);
  for (const [value, code] of layout.options[slot] ?? []) {
    table[code] = answer({ state: 'chosen', value, source });
  }
  return table;
}
