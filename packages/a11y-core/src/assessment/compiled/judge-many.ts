import type { Facility, Place } from '../../facility/facility.js';
import { type AssessOptions, assessFacility } from '../assess.js';
import type { Era } from '../assessment.js';
import { eraOf } from '../era.js';
import { worksOf } from '../facts.js';
import { policyNamed } from '../policy.js';
import { rulesFor } from '../ruleset.js';
import { withWorksOf } from '../works.js';
import { BLOCK, VERDICTS } from './codes.js';
import { type Columns, clearColumns, newColumns } from './columns.js';
import { type ColumnRules, columnRulesFor } from './compile.js';
import { ColumnEvaluator, type Results } from './evaluate-columns.js';

export interface JudgeManyOptions extends Pick<AssessOptions, 'edition' | 'policy'> {
  /** The places the facilities belong to: some rows depend on their category or totals. */
  readonly places?: readonly Place[];
}

/** Rows that were put to facilities of one type under one era, in the order of their results. */
export interface JudgedRows {
  readonly facilityType: string;
  readonly era: Pick<Era, 'kind' | 'judgedBy' | 'comparedWith'>;
  readonly requirementIds: readonly string[];
}

/** Verdict and margin of every row on every facility, without findings in words. */
export interface Judgements extends Results {
  readonly rows: readonly JudgedRows[];
  /** By facility: the index of its rows in `rows`. */
  readonly rowsOf: Uint16Array;
  /** By facility: where its results begin; one more entry says where the last ones end. */
  readonly offsets: Uint32Array;
  /** `VERDICTS[code]` is the word. */
  readonly verdicts: Uint8Array;
  /** In the unit of the row; NaN where nothing was compared. */
  readonly margins: Float64Array;
}

/** The facilities of one type under one era, waiting for their block to fill. */
interface Group {
  readonly facilityType: string;
  readonly era: Era;
  readonly requirementIds: readonly string[];
  readonly rules: ColumnRules;
  readonly columns: Columns;
  readonly evaluator: ColumnEvaluator;
}

/**
 * Judges many facilities at once: the same verdicts and margins as `assessFacility`, in the order
 * of its findings. Throws `UnknownNameError` for a facility type, edition or policy there is not.
 */
export function judgeMany(
  facilities: readonly Facility[],
  { edition, policy: policyName = 'district', places = [] }: JudgeManyOptions = {},
): Judgements {
  const policy = policyNamed(policyName);
  const placeById = new Map(places.map((place) => [place.id, place]));
  const placeOf = ({ placeId }: Facility): Place | undefined =>
    placeId === undefined ? undefined : placeById.get(placeId);
  const finder = new GroupFinder(policyName, edition);
  const rowsOf = new Uint16Array(facilities.length);
  const offsets = new Uint32Array(facilities.length + 1);
  let end = 0;
  for (let i = 0; i < facilities.length; i++) {
    const index = finder.indexFor(withWorksOf(facilities[i]!, placeOf(facilities[i]!)));
    rowsOf[i] = index;
    offsets[i] = end;
    end += finder.groups[index]!.requirementIds.length;
  }
  offsets[facilities.length] = end;
  const results = { verdicts: new Uint8Array(end), margins: new Float64Array(end) };

  for (let i = 0; i < facilities.length; i++) {
    const surveyed = facilities[i]!;
    const place = placeOf(surveyed);
    const facility = withWorksOf(surveyed, place);
    if (facility.declarations !== undefined) {
      judgePlainly(surveyed, { edition, policy: policyName, place }, results, offsets[i]!);
      continue;
    }
    const { rules, columns, evaluator, era } = finder.groups[rowsOf[i]!]!;
    const isNewWorks = (facility.worksDate ?? '') >= policy.flush.newWorksFrom;
    rules.reader.read(columns, facility, place, worksOf(facility, era), isNewWorks, offsets[i]!);
    if (columns.count === BLOCK) {
      evaluator.run(columns, results);
      clearColumns(columns);
    }
  }
  for (const { columns, evaluator } of finder.groups) {
    if (columns.count > 0) evaluator.run(columns, results);
  }
  const rows = finder.groups.map(({ facilityType, era, requirementIds }) => ({
    facilityType,
    era: { kind: era.kind, judgedBy: era.judgedBy, comparedWith: era.comparedWith },
    requirementIds,
  }));
  return { rows, rowsOf, offsets, ...results };
}

/** Finds the rows of a facility; facilities of the same type and era share them. */
class GroupFinder {
  readonly groups: Group[] = [];
  private readonly byKey = new Map<string, number>();
  /** The way from date and type to the group, so that the era is worked out once a date. */
  private readonly byDate = new Map<string | undefined, Map<string, number>>();
  private readonly policyName: NonNullable<AssessOptions['policy']>;
  private readonly edition: string | undefined;

  constructor(policyName: NonNullable<AssessOptions['policy']>, edition: string | undefined) {
    this.policyName = policyName;
    this.edition = edition;
  }

  indexFor(facility: Facility): number {
    // A chosen edition judges whatever the date.
    const date = this.edition === undefined ? facility.worksDate : undefined;
    let byType = this.byDate.get(date);
    if (byType === undefined) {
      byType = new Map();
      this.byDate.set(date, byType);
    }
    let index = byType.get(facility.facilityType);
    if (index === undefined) {
      index = this.groupFor(facility);
      byType.set(facility.facilityType, index);
    }
    return index;
  }

  private groupFor(facility: Facility): number {
    const { facilityType } = facility;
    const era = eraOf(facility, this.edition);
    const { kind, judgedBy, comparedWith } = era;
    const key = JSON.stringify([facilityType, kind, judgedBy, comparedWith]);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const compiled = rulesFor(era, facilityType);
    const rules = columnRulesFor(compiled, policyNamed(this.policyName));
    const { slotCount, facts } = rules.layout;
    const index = this.groups.push({
      facilityType,
      era,
      requirementIds: compiled.map(({ requirement }) => requirement.id),
      rules,
      columns: newColumns(slotCount, facts.size, rules.truths.columnCount),
      evaluator: new ColumnEvaluator(rules),
    });
    this.byKey.set(key, index - 1);
    return index - 1;
  }
}

/** What columns do not hold is judged by the plain evaluator, whose answer is the same. */
function judgePlainly(
  facility: Facility,
  { edition, policy, place }: AssessOptionsOrNone,
  { verdicts, margins }: Results,
  outAt: number,
): void {
  const { findings } = assessFacility(facility, {
    ...(edition !== undefined && { edition }),
    ...(policy !== undefined && { policy }),
    ...(place !== undefined && { place }),
  });
  for (const [index, { verdict, margin }] of findings.entries()) {
    verdicts[outAt + index] = VERDICTS.indexOf(verdict);
    margins[outAt + index] = margin ?? Number.NaN;
  }
}

type AssessOptionsOrNone = {
  readonly [K in 'edition' | 'policy' | 'place']: AssessOptions[K] | undefined;
};
