import type { Assessment, Colour } from '../assessment.js';
import type { Finding, Verdict } from '../finding.js';
import type { PlaceAssessment } from '../place/place-assessment.js';
import { AREA_POLICY, type AreaPolicy } from './area-policy.js';

/** How many of each colour, and their shares where coverage allows to say them. */
export interface ColourSummary {
  readonly total: number;
  readonly counts: Readonly<Record<Colour, number>>;
  /**
   * Shares of red, yellow and green among those with a colour; null below the coverage threshold:
   * a share of the few that were seen says nothing of the rest.
   */
  readonly shares: Readonly<Record<Exclude<Colour, 'grey'>, number>> | null;
}

/** How far the figures can be relied on. Shares are 0 to 1; null where there is nothing to share. */
export interface Coverage {
  /** Points that should be surveyed; null where nobody said. */
  readonly expected: number | null;
  /** Points with a colour. */
  readonly surveyed: number;
  /** Surveyed of expected, at most 1; null where nobody said how many are expected. */
  readonly surveyedShare: number | null;
  /** Required rows decided, of those that apply or may apply. */
  readonly decidedShare: number | null;
  /** Decided required rows past their validity. */
  readonly staleShare: number | null;
  readonly threshold: number;
  /** Both shares reach the threshold, and enough points stand behind them. */
  readonly isSufficient: boolean;
  /** Why not: what is missing. */
  readonly shortOf: readonly ('expected' | 'surveyed' | 'decided' | 'count')[];
}

/** What one clause found, over the area. */
export interface ClauseSummary {
  readonly edition: string;
  readonly clause: string;
  /** Binding findings by verdict; rows that do not apply are left out. */
  readonly pass: number;
  readonly borderline: number;
  readonly fail: number;
  readonly unknown: number;
  /** Facilities, and places themselves, with a failing binding finding. */
  readonly failing: number;
}

export interface AreaSummary {
  readonly coverage: Coverage;
  readonly facilities: ColourSummary;
  readonly byType: Readonly<Record<string, ColourSummary & { readonly coverage: Coverage }>>;
  readonly places: ColourSummary;
  readonly byCategory: Readonly<Record<string, ColourSummary>>;
  /** Most failing first; only clauses that bind. */
  readonly byClause: readonly ClauseSummary[];
  /** Share of green among coloured facilities, 0 to 100; null below the coverage threshold. */
  readonly score: number | null;
}

export interface AreaOptions {
  /** How many facilities are expected: of each type, or in all. Without it nothing is a share of the whole. */
  readonly expected?: number | Readonly<Record<string, number>>;
  readonly policy?: AreaPolicy;
  /** Places of the area, for their colours and their own findings. */
  readonly places?: readonly PlaceAssessment[];
}

const COLOURED = ['red', 'yellow', 'green'] as const;
type ReadFinding = Omit<Finding, 'facilityId'>;

/**
 * Colours of an area with their coverage beside them. Counts are always given; shares, score and
 * therefore any rank are null where coverage is below the threshold or unknown. Order does not
 * matter.
 */
export function summariseArea(
  assessments: readonly Assessment[],
  { expected, policy = AREA_POLICY, places = [] }: AreaOptions = {},
): AreaSummary {
  const coverage = coverageOf(assessments, expected, policy);
  const types = [...new Set(assessments.map(({ facilityType }) => facilityType))].toSorted();
  const byType = Object.fromEntries(
    types.map((type) => {
      const ofType = assessments.filter(({ facilityType }) => facilityType === type);
      const number = typeof expected === 'object' ? expected[type] : undefined;
      const own = coverageOf(ofType, number, policy);
      return [type, { ...colours(ofType.map(colourOf), own.isSufficient), coverage: own }];
    }),
  );
  const categories = [...new Set(places.map(({ category }) => category))].toSorted();
  const isEnough = (list: readonly PlaceAssessment[]) =>
    coverage.isSufficient &&
    list.length >= policy.leastCount &&
    list.every((one) => !one.isIncomplete);
  const placeColours = (list: readonly PlaceAssessment[]) =>
    colours(
      list.map(({ colour }) => colour),
      isEnough(list),
    );
  const facilities = colours(assessments.map(colourOf), coverage.isSufficient);
  return {
    coverage,
    facilities,
    byType,
    places: placeColours(places),
    byCategory: Object.fromEntries(
      categories.map((category) => [
        category,
        placeColours(places.filter((place) => place.category === category)),
      ]),
    ),
    byClause: clauses(assessments, places),
    score: facilities.shares === null ? null : facilities.shares.green * 100,
  };
}

const colourOf = ({ conformity }: Assessment): Colour => conformity.colour;

const totalOf = (expected: AreaOptions['expected']): number | undefined =>
  typeof expected === 'object' ? Object.values(expected).reduce((a, b) => a + b, 0) : expected;

function colours(list: readonly Colour[], isSufficient: boolean): ColourSummary {
  const counts = { red: 0, yellow: 0, green: 0, grey: 0 };
  for (const colour of list) counts[colour] += 1;
  const coloured = list.length - counts.grey;
  const shares =
    isSufficient && coloured > 0
      ? {
          red: counts.red / coloured,
          yellow: counts.yellow / coloured,
          green: counts.green / coloured,
        }
      : null;
  return { total: list.length, counts, shares };
}

function coverageOf(
  assessments: readonly Assessment[],
  expectation: AreaOptions['expected'],
  { threshold, leastCount }: AreaPolicy,
): Coverage {
  const expected = totalOf(expectation);
  const coloured = assessments.filter((one) => COLOURED.some((c) => c === colourOf(one)));
  const surveyed = coloured.length;
  let required = 0;
  let decided = 0;
  let stale = 0;
  for (const { findings } of assessments) {
    for (const finding of findings) {
      if (!isRequired(finding)) continue;
      required += 1;
      if (finding.verdict === 'unknown') continue;
      decided += 1;
      if (finding.isStale) stale += 1;
    }
  }
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const surveyedShare =
    expected === undefined || expected === 0
      ? null
      : Math.min(1, surveyedOf(expectation, coloured) / expected);
  const decidedShare = share(decided, required);
  const shortOf: Coverage['shortOf'][number][] = [];
  if (surveyedShare === null) shortOf.push('expected');
  else if (surveyedShare < threshold) shortOf.push('surveyed');
  if (decidedShare === null || decidedShare < threshold) shortOf.push('decided');
  if (surveyed < leastCount) shortOf.push('count');
  return {
    expected: expected ?? null,
    surveyed,
    surveyedShare,
    decidedShare,
    staleShare: share(stale, decided),
    threshold,
    isSufficient: shortOf.length === 0,
    shortOf,
  };
}

/** Too many doors do not stand for ramps nobody surveyed: each type counts up to what is expected. */
function surveyedOf(expected: AreaOptions['expected'], coloured: readonly Assessment[]): number {
  if (typeof expected !== 'object') return coloured.length;
  return Object.entries(expected).reduce((sum, [type, number]) => {
    const found = coloured.filter(({ facilityType }) => facilityType === type).length;
    return sum + Math.min(number, found);
  }, 0);
}

const isRequired = <T extends ReadFinding>(
  finding: T,
): finding is T & { readonly verdict: Exclude<Verdict, 'not-applicable'> } =>
  finding.role === 'binding' && finding.verdict !== 'not-applicable';

function clauses(
  assessments: readonly Assessment[],
  places: readonly PlaceAssessment[],
): readonly ClauseSummary[] {
  const found = new Map<string, { -readonly [K in keyof ClauseSummary]: ClauseSummary[K] }>();
  const count = (findings: readonly ReadFinding[]) => {
    const failing = new Set<string>();
    for (const finding of findings) {
      if (!isRequired(finding)) continue;
      const { edition, clause, verdict } = finding;
      const key = `${edition} ${clause}`;
      let summary = found.get(key);
      if (summary === undefined) {
        summary = { edition, clause, pass: 0, borderline: 0, fail: 0, unknown: 0, failing: 0 };
        found.set(key, summary);
      }
      summary[verdict] += 1;
      if (verdict === 'fail' && !failing.has(key)) {
        failing.add(key);
        summary.failing += 1;
      }
    }
  };
  for (const { findings } of assessments) count(findings);
  for (const { findings } of places) count(findings);
  return [...found.entries()]
    .toSorted(
      ([keyA, a], [keyB, b]) => b.failing - a.failing || b.fail - a.fail || (keyA < keyB ? -1 : 1),
    )
    .map(([, summary]) => summary);
}
