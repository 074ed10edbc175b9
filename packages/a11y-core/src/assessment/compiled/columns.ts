import type { ContextValue, Facility, Place } from '../../facility/facility.js';
import type { Observation } from '../../facility/observation.js';
import { isByEye } from '../evidence.js';
import { type Facts, OBSERVED_CONTEXT } from '../facts.js';
import type { Policy } from '../policy.js';
import { BLOCK, FACT, STATE, WORKS } from './codes.js';
import type { FactColumn, Layout } from './layout.js';

/** Some facilities of one type under one era, parameter by parameter: place `slot × BLOCK + k`. */
export interface Columns {
  /** Facilities held; at most `BLOCK`. */
  count: number;
  hasAbsent: boolean;
  /** Where the results of the facility begin in the arrays of the caller. */
  readonly outAt: Uint32Array;
  readonly state: Uint8Array;
  /** Numbers, only where the state is a measured one. */
  readonly value: Float64Array;
  readonly uncertainty: Float64Array;
  readonly fact: Uint8Array;
  readonly isNumber: Uint8Array;
  readonly number: Float64Array;
  readonly works: Uint8Array;
  readonly isAbsent: Uint8Array;
  readonly isNewWorks: Uint8Array;
  readonly truth: Uint8Array;
}

export function newColumns(slotCount: number, factCount: number, truthCount: number): Columns {
  return {
    count: 0,
    hasAbsent: false,
    outAt: new Uint32Array(BLOCK),
    state: new Uint8Array(slotCount * BLOCK),
    value: new Float64Array(slotCount * BLOCK),
    uncertainty: new Float64Array(slotCount * BLOCK),
    fact: new Uint8Array(factCount * BLOCK),
    isNumber: new Uint8Array(factCount * BLOCK),
    number: new Float64Array(factCount * BLOCK),
    works: new Uint8Array(BLOCK),
    isAbsent: new Uint8Array(BLOCK),
    isNewWorks: new Uint8Array(BLOCK),
    truth: new Uint8Array(truthCount * BLOCK),
  };
}

export function clearColumns(columns: Columns): void {
  columns.count = 0;
  columns.hasAbsent = false;
  columns.state.fill(STATE.missing);
  columns.fact.fill(FACT.unknown);
  columns.isNumber.fill(0);
  columns.isAbsent.fill(0);
}

/** A fact that follows from another one, over codes. */
interface DerivedColumn {
  readonly from: number;
  /** 1 where the value of `from` is one of those. */
  readonly matches: Uint8Array;
  readonly to: number;
  readonly code: number;
  readonly value: ContextValue;
}

/** A fact that a yes/no parameter says as well. */
interface ObservedColumn {
  readonly slot: number;
  readonly fact: number;
  readonly no: number;
  readonly yes: number;
}

/** Reads facilities of one type into columns. */
export class ColumnReader {
  private readonly layout: Layout;
  private readonly slots: ReadonlyMap<string, number>;
  private readonly facts: ReadonlyMap<string, FactColumn>;
  private readonly derived: readonly DerivedColumn[];
  private readonly observed: readonly ObservedColumn[];
  private readonly category: FactColumn | undefined;
  private readonly present: number;

  constructor(layout: Layout, policy: Policy) {
    this.layout = layout;
    this.slots = layout.slots;
    this.facts = layout.facts;
    this.category = layout.facts.get('placeCategory');
    this.present = layout.slot('present');
    this.derived = policy.derivations.flatMap(({ from, oneOf, to, value }) => {
      const column = layout.facts.get(to);
      if (column === undefined) return [];
      const code = column.codes.get(value) ?? FACT.other;
      // An assumption follows from whatever its own column holds.
      if (from === undefined) {
        const always = new Uint8Array(256).fill(1);
        return [{ from: column.index, matches: always, to: column.index, code, value }];
      }
      const known = layout.fact(from);
      const matches = new Uint8Array(256);
      for (const one of oneOf ?? []) {
        const named = known.codes.get(one);
        if (named !== undefined) matches[named] = 1;
      }
      return [{ from: known.index, matches, to: column.index, code, value }];
    });
    this.observed = OBSERVED_CONTEXT.flatMap(([parameter, key]) => {
      const column = layout.facts.get(key);
      if (column === undefined) return [];
      const [no, yes] = [column.codes.get(false), column.codes.get(true)];
      if (no === undefined || yes === undefined) return [];
      return [{ slot: layout.slot(parameter), fact: column.index, no, yes }];
    });
  }

  /** Appends a facility; there must be room for it. */
  read(
    columns: Columns,
    { observations, context }: Facility,
    place: Place | undefined,
    works: Facts['works'],
    isNewWorks: boolean,
    outAt: number,
  ): void {
    const k = columns.count++;
    columns.outAt[k] = outAt;
    columns.works[k] = works === undefined ? WORKS.unknown : WORKS[works];
    columns.isNewWorks[k] = isNewWorks ? 1 : 0;
    const { slots, facts } = this;
    for (const name in observations) {
      const slot = slots.get(name);
      if (slot === undefined) continue;
      const observation = observations[name];
      if (observation !== undefined) this.observe(columns, slot, slot * BLOCK + k, observation);
    }
    const present = columns.state[this.present * BLOCK + k];
    if (present === STATE.absent || present === STATE.no) {
      columns.isAbsent[k] = 1;
      columns.hasAbsent = true;
    }
    for (const key in context) {
      const column = facts.get(key);
      if (column !== undefined) put(columns, column, k, context[key]);
    }
    if (place !== undefined) this.inherit(columns, k, place);
  }

  /** Fills the columns that follow from others, once a block is read. */
  derive(columns: Columns): void {
    const { state, value, uncertainty, fact, isNumber, number, count } = columns;
    for (const { slot, first, second } of this.layout.eithers) {
      for (let k = 0; k < count; k++) {
        const to = slot * BLOCK + k;
        const isFirst = state[first * BLOCK + k] !== STATE.missing;
        const from = (isFirst ? first : second) * BLOCK + k;
        state[to] = state[from]!;
        value[to] = value[from]!;
        uncertainty[to] = uncertainty[from]!;
      }
    }
    for (const { slot, fact: index, no, yes } of this.observed) {
      for (let k = 0; k < count; k++) {
        if (fact[index * BLOCK + k] !== FACT.unknown) continue;
        const seen = state[slot * BLOCK + k];
        if (seen === STATE.yes) fact[index * BLOCK + k] = yes;
        else if (seen === STATE.no) fact[index * BLOCK + k] = no;
      }
    }
    for (const { from, matches, to, code, value: known } of this.derived) {
      for (let k = 0; k < count; k++) {
        if (fact[to * BLOCK + k] !== FACT.unknown) continue;
        if (matches[fact[from * BLOCK + k]!] === 0) continue;
        fact[to * BLOCK + k] = code;
        if (typeof known === 'number') {
          isNumber[to * BLOCK + k] = 1;
          number[to * BLOCK + k] = known;
        }
      }
    }
  }

  private observe(columns: Columns, slot: number, at: number, observation: Observation): void {
    switch (observation.state) {
      case 'measured':
        columns.value[at] = observation.value;
        columns.uncertainty[at] = observation.uncertainty;
        columns.state[at] = isByEye(observation) ? STATE.byEye : STATE.measured;
        return;
      case 'seen':
        columns.state[at] = observation.value ? STATE.yes : STATE.no;
        return;
      case 'chosen':
        columns.state[at] = this.layout.options[slot]?.get(observation.value) ?? STATE.otherOption;
        return;
      case 'absent':
        columns.state[at] = STATE.absent;
        return;
      case 'not-applicable':
        columns.state[at] = STATE.notApplicable;
    }
  }

  /** What the facility does not say of its surroundings, its place may. */
  private inherit(columns: Columns, k: number, { context, category }: Place): void {
    for (const key in context) {
      const column = this.facts.get(key);
      if (column === undefined || columns.fact[column.index * BLOCK + k] !== FACT.unknown) continue;
      put(columns, column, k, context[key]);
    }
    const own = this.category;
    if (own !== undefined && columns.fact[own.index * BLOCK + k] === FACT.unknown) {
      put(columns, own, k, category);
    }
  }
}

function put(
  { fact, isNumber, number }: Columns,
  { index, codes }: FactColumn,
  k: number,
  value: ContextValue | undefined,
): void {
  if (value === undefined) return;
  const at = index * BLOCK + k;
  const code = codes.get(value);
  if (typeof value === 'number') {
    isNumber[at] = 1;
    number[at] = value;
    fact[at] = code ?? FACT.otherNumber;
  } else fact[at] = code ?? FACT.other;
}
