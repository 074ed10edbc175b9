import type { ContextKey } from '../facility/context.js';
import type { FacilityDefinition } from '../facility/define.js';
import type { QuantityParameter } from '../facility/parameter.js';
import type { Condition } from './condition.js';
import { remedyFor } from './remedy-for.js';
import type {
  Check,
  ConditionNote,
  Confidence,
  CountStep,
  Edition,
  Requirement,
  Severity,
  Strength,
} from './requirement.js';
import { SOURCES, type SourceId } from './sources.js';

type NameOf<D extends FacilityDefinition, Kind extends string> = {
  [N in keyof D['parameters'] & string]: D['parameters'][N]['kind'] extends Kind ? N : never;
}[keyof D['parameters'] & string];

type ConditionOn<D extends FacilityDefinition> = Condition<
  NameOf<D, 'quantity'>,
  NameOf<D, 'flag' | 'choice'>
>;

type FlagCheck = Extract<Check, { operator: 'is' }>;
type TableCheck = Extract<Check, { operator: 'at-most-interpolated' }>;
type Protection = Pick<Requirement, 'travellers' | 'validity' | 'remedy'>;

interface RowBase<D extends FacilityDefinition> extends Partial<Protection> {
  /** Edition, clause, facility type and name of the row: `GB55019-2.3.2-ramp.clearWidth`. */
  readonly id: `${string}-${D['type']}.${string}`;
  readonly condition?: ConditionOn<D>;
  readonly conditionText?: string;
  readonly conditionNote?: ConditionNote;
  readonly askedBecause?: string;
  /** Where the id does not hold it. */
  readonly clause?: string;
  readonly metIf?: ConditionOn<D>;
  readonly contradictedBy?: ConditionOn<D>;
  readonly relaxedBy?: readonly string[];
  /** Mandatory (应) unless said otherwise. */
  readonly strength?: Strength;
  readonly severity: Severity;
  readonly alternativeGroup?: string;
  readonly governedBy?: readonly string[];
  readonly confidence: Confidence;
  readonly source: readonly SourceId[];
  readonly note?: string;
  readonly subject?: 'place';
}

interface QuantityRow<D extends FacilityDefinition> extends RowBase<D> {
  readonly parameter: NameOf<D, 'quantity'>;
  readonly orParameter?: NameOf<D, 'quantity'>;
  readonly check:
    | Exclude<Check, FlagCheck | TableCheck>
    | (TableCheck & { readonly by: NameOf<D, 'quantity'> });
  readonly provenByValue?: true;
  readonly whenAbsent?: 'missed';
}

interface FlagRow<D extends FacilityDefinition> extends RowBase<D> {
  readonly parameter: NameOf<D, 'flag'>;
  readonly check: FlagCheck;
  readonly provenByValue?: true;
  readonly whenAbsent?: 'not-applicable';
}

/** What the rows of one edition have in common. */
export type EditionHead = Omit<Edition, 'requirements'>;

/**
 * The rows of one edition on one facility type. A misspelt parameter, or a yes/no parameter where
 * a quantity is needed, does not compile; clause and unit follow from id and declaration.
 */
export function requirementsFor<D extends FacilityDefinition>(
  edition: EditionHead,
  definition: D,
  rows: readonly (QuantityRow<D> | FlagRow<D>)[],
): readonly Requirement[] {
  return rows.map((row): Requirement => {
    const { strength = 'mandatory', governedBy = [], subject = 'facility', source, ...rest } = row;
    const declared = definition.parameters[row.parameter];
    if (declared === undefined) throw new Error(`${row.id}: no parameter ${row.parameter}`);
    return {
      travellers: declared.serves ?? definition.serves,
      validity: declared.validity ?? definition.validity,
      remedy: remedyFor(declared, row.check),
      ...rest,
      edition: edition.id,
      clause: row.clause ?? row.id.split('-')[1] ?? '',
      facilityType: definition.type,
      unit: declared.kind === 'quantity' ? (declared as QuantityParameter).unit : 'bool',
      strength,
      legalForce: edition.legalForce,
      governedBy,
      source: source.map((id) => SOURCES[id]).join(' ; '),
      subject,
    };
  });
}

export const atLeast = (limit: number) => ({ operator: 'at-least', limit }) as const;
export const atMost = (limit: number) => ({ operator: 'at-most', limit }) as const;
export const between = (limit: number, limitMax: number) =>
  ({ operator: 'between', limit, limitMax }) as const;
export const nominal = (limit: number) => ({ operator: 'nominal', limit }) as const;
/** A number that grows with a total of the place: see `CountStep`. */
export const countOf = <const Of extends ContextKey>(of: Of, ...steps: readonly CountStep[]) =>
  ({ operator: 'count', of, steps }) as const;
export const flush = { operator: 'flush', limit: 0 } as const;
export const isTrue = { operator: 'is', limit: true } as const;
