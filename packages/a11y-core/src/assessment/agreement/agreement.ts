import type { Facility } from '../../facility/facility.js';
import type { Unit } from '../../facility/instrument.js';
import type { Observation } from '../../facility/observation.js';
import { facilityDefinition } from '../../facility/types/index.js';
import type { Assessment } from '../assessment.js';
import { type ClassAgreement, classAgreement } from './kappa.js';
import { type QuantityAgreement, quantityAgreement } from './limits-of-agreement.js';

/** One inspection of a sample, and what came of it where it was judged. */
export interface Inspection {
  readonly facilities: readonly Facility[];
  /** Assessments of the same facilities; without them no colours and verdicts are compared. */
  readonly assessments?: readonly Assessment[];
}

interface Counted {
  /** Pairs of which at least one side is unknown: in no statistic. */
  readonly unknown: number;
}

/** A yes/no or choice parameter of one facility type. */
export interface NamedAgreement extends ClassAgreement, Counted {
  readonly facilityType: string;
  readonly parameter: string;
}

/** A quantity parameter of one facility type; differences in `unit`. */
export interface MeasuredAgreement extends QuantityAgreement, Counted {
  readonly facilityType: string;
  readonly parameter: string;
  readonly unit: Unit;
}

/** How well two inspections of the same facilities agree. */
export interface Agreement {
  /** Facilities in both, of the same type. */
  readonly facilities: number;
  /** Ids in only one of them, or of another type in the other, in order. */
  readonly unpaired: readonly string[];
  readonly colours: ClassAgreement & Counted;
  readonly verdicts: ClassAgreement & Counted;
  /** In order of type and parameter. */
  readonly named: readonly NamedAgreement[];
  readonly measured: readonly MeasuredAgreement[];
}

/**
 * Compares two inspections, paired by facility id and parameter. Unknown pairs are counted beside
 * the statistics: a parameter nobody measured agrees with nothing. "Not there" and "does not arise"
 * are classes of their own for yes/no and choices; a quantity that one side found absent is unknown.
 */
export function agreement(a: Inspection, b: Inspection): Agreement {
  const others = new Map(b.facilities.map((facility) => [facility.id, facility]));
  const pairs = a.facilities.flatMap((first): (readonly [Facility, Facility])[] => {
    const second = others.get(first.id);
    return second?.facilityType === first.facilityType ? [[first, second]] : [];
  });
  const paired = new Set(pairs.map(([{ id }]) => id));
  const unpaired = [...a.facilities, ...b.facilities]
    .map(({ id }) => id)
    .filter((id) => !paired.has(id));

  const named: NamedAgreement[] = [];
  const measured: MeasuredAgreement[] = [];
  for (const facilityType of [...new Set(pairs.map(([first]) => first.facilityType))].toSorted()) {
    const ofType = pairs.filter(([first]) => first.facilityType === facilityType);
    const { parameters } = facilityDefinition(facilityType);
    for (const parameter of Object.keys(parameters).toSorted()) {
      const declared = parameters[parameter];
      const observed = ofType
        .map(([x, y]) => [x.observations[parameter], y.observations[parameter]] as const)
        .filter(([x, y]) => x !== undefined || y !== undefined);
      if (declared === undefined || observed.length === 0) continue;
      if (declared.kind === 'quantity') {
        const known = bothKnown(observed, numberOf);
        const unknown = observed.length - known.length;
        const { unit } = declared;
        measured.push({ facilityType, parameter, unit, unknown, ...quantityAgreement(known) });
      } else {
        const known = bothKnown(observed, classOf);
        const unknown = observed.length - known.length;
        named.push({ facilityType, parameter, unknown, ...classAgreement(known) });
      }
    }
  }
  return {
    facilities: pairs.length,
    unpaired: [...new Set(unpaired)].toSorted(),
    colours: compare(coloursOf(a, paired), coloursOf(b, paired), 'grey'),
    verdicts: compare(verdictsOf(a, paired), verdictsOf(b, paired), 'unknown'),
    named,
    measured,
  };
}

/** The pairs of which both sides say something. */
function bothKnown<T>(
  pairs: readonly (readonly [Observation | undefined, Observation | undefined])[],
  read: (observation: Observation | undefined) => T | undefined,
): readonly (readonly [T, T])[] {
  return pairs.flatMap(([a, b]): (readonly [T, T])[] => {
    const [first, second] = [read(a), read(b)];
    return first === undefined || second === undefined ? [] : [[first, second]];
  });
}

const numberOf = (observation: Observation | undefined): number | undefined =>
  observation?.state === 'measured' ? observation.value : undefined;

function classOf(observation: Observation | undefined): string | undefined {
  switch (observation?.state) {
    case 'seen':
      return observation.value ? 'yes' : 'no';
    case 'chosen':
      return observation.value;
    case 'absent':
    case 'not-applicable':
      return observation.state;
    default:
      return undefined;
  }
}

const coloursOf = ({ assessments = [] }: Inspection, paired: ReadonlySet<string>) =>
  new Map(
    assessments
      .filter(({ facilityId }) => paired.has(facilityId))
      .map(({ facilityId, conformity }) => [facilityId, conformity.colour]),
  );

const verdictsOf = ({ assessments = [] }: Inspection, paired: ReadonlySet<string>) =>
  new Map(
    assessments
      .filter(({ facilityId }) => paired.has(facilityId))
      .flatMap(({ findings }) => findings.map(({ id, verdict }) => [id, verdict] as const)),
  );

/** Classes by key; a pair with `unknown` on either side, or on one side only, is counted apart. */
function compare(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
  unknown: string,
): ClassAgreement & Counted {
  const keys = new Set([...a.keys(), ...b.keys()]);
  const known = [...keys].flatMap((key): (readonly [string, string])[] => {
    const [first, second] = [a.get(key) ?? unknown, b.get(key) ?? unknown];
    return first === unknown || second === unknown ? [] : [[first, second]];
  });
  return { ...classAgreement(known), unknown: keys.size - known.length };
}
