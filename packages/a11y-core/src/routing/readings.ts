import type { Facility } from '../facility/facility.js';
import type { Quantity } from '../network/interval.js';
import type { EdgeEffect } from '../network/overlay/effect.js';
import type { Overlay } from '../network/overlay/overlay.js';
import type { Surveyed } from './surveyed.js';

/** Whether an effect set a subject; of a car it may have set one side alone. */
function isAbout(effect: EdgeEffect, subject: Quantity | 'state'): boolean {
  if (effect.kind === 'attribute') return effect.attribute === subject;
  if (effect.kind !== 'lift-car') return effect.kind === subject;
  const { replaced, now } = effect;
  if (subject === 'liftCarWidth') {
    return now.widthLowMm !== replaced?.widthLowMm || now.widthHighMm !== replaced.widthHighMm;
  }
  return (
    subject === 'liftCarDepth' &&
    (now.depthLowMm !== replaced?.depthLowMm || now.depthHighMm !== replaced.depthHighMm)
  );
}

/** The readings that stand on the edges of an overlay: of several on one subject the one written last. */
export function readingsOf(
  { effects }: Pick<Overlay, 'effects'>,
  facilities: readonly Facility[],
): NonNullable<Surveyed['readingOn']> {
  let byId: ReadonlyMap<string, Facility> | undefined;
  return (edge, subject) => {
    const effect = effects.get(edge)?.findLast((one) => isAbout(one, subject));
    if (effect === undefined) return undefined;
    const { facilityId, reading } = effect;
    // Made when somebody asks: most facilities are never met.
    byId ??= new Map(facilities.map((facility) => [facility.id, facility]));
    const observations = Object.entries(byId.get(facilityId)?.observations ?? {});
    // A claim hands on the very observation it was made from.
    const parameter = observations.find(([, observation]) => observation === reading)?.[0];
    return {
      facilityId,
      ...(parameter !== undefined && { parameter }),
      ...(reading.at !== undefined && { at: reading.at }),
    };
  };
}
