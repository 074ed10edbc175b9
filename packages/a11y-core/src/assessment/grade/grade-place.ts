import type { Facility, Place } from '../../facility/facility.js';
import type { PlaceCategory } from '../../facility/place-category.js';
import { type AssessPlaceOptions, assessPlace } from '../place/assess-place.js';
import type { PlaceAssessment } from '../place/place-assessment.js';
import { improvementsOf } from './improvements.js';
import type { GradeReason, PlaceGrade, Stars } from './place-grade.js';
import type { BuildingKind, GradeScheme } from './scheme.js';
import { levelOf, type Scored, scoreOf } from './score.js';
import { findingsOf, type StatedPoints, scoreItems } from './score-items.js';
import { TCNAEC_SCHEME } from './tcnaec1304.js';

export interface GradeOptions extends Omit<AssessPlaceOptions, 'edition'> {
  readonly scheme?: GradeScheme;
  /** Kind of building, where its category does not tell. */
  readonly kind?: BuildingKind;
  /** Whether it was completed within the last year; missing: unknown. */
  readonly isFirstYear?: boolean;
  /** Whether the inspection on site was passed, which is asked after the first year. */
  readonly siteInspectionPassed?: boolean;
  /** Points by clause, for the place as a whole. */
  readonly stated?: StatedPoints;
  /** Points by clause, by facility id. */
  readonly statedOf?: Readonly<Record<string, StatedPoints>>;
}

/**
 * Star grade of a place. Nothing is guessed: an item nobody decided counts from nothing to all its
 * points, and stars are given only where every value in between earns the same. Throws as
 * `assessPlace` does.
 */
export function gradePlace(
  place: Place,
  facilities: readonly Facility[],
  options: GradeOptions = {},
): PlaceGrade {
  const { scheme = TCNAEC_SCHEME, stated = {}, statedOf = {}, ...more } = options;
  const {
    kind = scheme.kindOf[place.category as PlaceCategory],
    isFirstYear,
    siteInspectionPassed,
    ...judging
  } = more;
  const gate = gateOf(
    assessPlace(place, facilities, { ...judging, edition: scheme.gateEdition }),
    scheme,
  );
  const judged = assessPlace(place, facilities, { ...judging, edition: scheme.edition });
  const scored = kind === undefined ? NOTHING : scoreItems(scheme, kind, judged, stated, statedOf);
  const now = scoreOf(scheme, scored);

  const years = isFirstYear === undefined ? [true, false] : [isFirstYear];
  const starsAt = (end: 0 | 1): readonly Stars[] =>
    years
      .map((isFirst) => {
        const isRated = isFirst || (siteInspectionPassed ?? end === 1);
        return isRated ? levelOf(scheme, now, end, isFirst) : 0;
      })
      .toSorted((a, b) => a - b);
  const fewest = gate.state === 'met' ? (starsAt(0).at(0) ?? 0) : 0;
  const best = gate.state === 'failed' ? 0 : (starsAt(1).at(-1) ?? 0);
  const isDecided = fewest === best;
  const asked = [now.total, now.upkeep, ...(isFirstYear === false ? [] : [now.construction])];
  return {
    placeId: place.id,
    edition: scheme.edition,
    source: scheme.source,
    confidence: scheme.confidence,
    assumptions: scheme.assumptions,
    grade: !isDecided ? 'undetermined' : fewest === 0 ? 'none' : fewest,
    possible: [fewest, best],
    reasons: reasonsFor({
      kind,
      gate: gate.state,
      isFirstYear,
      siteInspectionPassed,
      isDecided,
      best,
      isOpen: asked.some(([least, most]) => least < most),
    }),
    gate,
    kind,
    dimensions: now.dimensions,
    upkeep: now.upkeep,
    construction: now.construction,
    total: now.total,
    items: scored.all,
    improvements: improvementsOf(scheme, scored, gate, judged.placeId),
  };
}

const NOTHING: Scored = { dimensions: [], upkeep: [], construction: [], bonus: [], all: [] };

function gateOf(assessment: PlaceAssessment, scheme: GradeScheme): PlaceGrade['gate'] {
  const failing: string[] = [];
  const open: string[] = [];
  for (const finding of findingsOf(assessment)) {
    const { edition, role, verdict, id } = finding;
    if (edition !== scheme.gateEdition || verdict === 'not-applicable' || verdict === 'pass')
      continue;
    if (role === 'binding') (verdict === 'fail' ? failing : open).push(id);
    // A figure from memory fails nothing, and nobody has to measure it; a miss waits for the print.
    else if (role === 'to-verify' && verdict !== 'unknown') open.push(id);
  }
  const state = failing.length > 0 ? 'failed' : open.length > 0 ? 'open' : 'met';
  return { state, failing: failing.toSorted(), open: open.toSorted() };
}

interface Circumstances {
  readonly kind: BuildingKind | undefined;
  readonly gate: PlaceGrade['gate']['state'];
  readonly isFirstYear: boolean | undefined;
  readonly siteInspectionPassed: boolean | undefined;
  readonly isDecided: boolean;
  readonly best: Stars;
  readonly isOpen: boolean;
}

function reasonsFor(of: Circumstances): readonly GradeReason[] {
  if (of.kind === undefined) return ['not-a-building'];
  if (of.gate === 'failed') return ['control-item-failed'];
  if (of.isDecided) {
    if (of.best > 0) return [];
    const isRefused = of.isFirstYear === false && of.siteInspectionPassed === false;
    return [isRefused ? 'site-inspection-failed' : 'below-lowest-level'];
  }
  const reasons: GradeReason[] = [];
  if (of.gate === 'open') reasons.push('control-item-open');
  if (of.isFirstYear === undefined) reasons.push('first-year-unknown');
  if (of.isFirstYear !== true && of.siteInspectionPassed === undefined)
    reasons.push('site-inspection-unknown');
  if (of.isOpen) reasons.push('points-open');
  return reasons;
}
