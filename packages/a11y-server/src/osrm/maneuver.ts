import { bearingDeg, type LonLat, type RouteStep, type SnappedEnd } from 'a11y-core';

/** The words of OSRM for what is done at a place; our own kinds stand in `a11y`. */
export type ManeuverType = 'depart' | 'turn' | 'continue' | 'new name' | 'notification' | 'arrive';

export type Modifier =
  | 'uturn'
  | 'sharp right'
  | 'right'
  | 'slight right'
  | 'straight'
  | 'slight left'
  | 'left'
  | 'sharp left';

export interface Maneuver {
  readonly type: ManeuverType;
  /** Of a departure or arrival: the side of the way on which what was asked for lies; absent on it. */
  readonly modifier?: Modifier;
  readonly location: LonLat;
  readonly bearing_before: number;
  readonly bearing_after: number;
  /** What we know of the place beyond OSRM's format. */
  readonly a11y: Pick<RouteStep, 'kind' | 'facts' | 'facilityIds'>;
}

/** Whole degrees of the line before and after one of its points; 0 where there is none. */
export function bearingsAt(
  line: readonly LonLat[],
  point: number,
): { readonly before: number; readonly after: number } {
  return {
    before: point === 0 ? 0 : heading(line[point - 1]!, line[point]!),
    after: point >= line.length - 1 ? 0 : heading(line[point]!, line[point + 1]!),
  };
}

const heading = (from: LonLat, to: LonLat): number => Math.round(bearingDeg(from, to)) % 360;

/** A turn in OSRM's words, by its angle; right is positive. OSRM's own bounds. */
export function modifierOf(turnDeg: number): Modifier {
  const angle = Math.abs(turnDeg);
  if (angle <= 20) return 'straight';
  if (angle > 175) return 'uturn';
  const side = turnDeg > 0 ? 'right' : 'left';
  if (angle <= 40) return `slight ${side}`;
  return angle <= 120 ? side : `sharp ${side}`;
}

/** The type of a step that follows another. A kerb, stairs or a lift changes how one goes on, not where. */
export function typeOf(step: RouteStep, before: RouteStep | undefined): ManeuverType {
  const isSameName = step.name !== '' && step.name === before?.name;
  switch (step.kind) {
    case 'depart':
    case 'arrive':
      return step.kind;
    case 'turn':
      return isSameName ? 'continue' : 'turn';
    case 'continue':
      return step.name === '' || isSameName ? 'continue' : 'new name';
    default:
      return 'notification';
  }
}

/** On which side of the walk an end lies. */
export function sideOf(
  { side }: SnappedEnd,
  direction: 'forwards' | 'backwards',
): 'left' | 'right' | undefined {
  if (side === 'on') return undefined;
  if (direction === 'forwards') return side;
  return side === 'left' ? 'right' : 'left';
}
