import { writeGpx } from '../interchange/gpx/write-gpx.js';
import type { FoundRoute, RouteStep } from './outcome.js';

export interface GpxOptions {
  readonly name: string;
  readonly desc?: string;
  /** Whom to name for the data. */
  readonly attribution: readonly string[];
  /** A step in words. */
  readonly wordsOf: (step: RouteStep) => string;
}

/** A route as GPX 1.1: its steps as a route, its line as a track. */
export function routeToGpx(
  { steps, geometry }: FoundRoute,
  { name, desc, attribution, wordsOf }: GpxOptions,
): string {
  return writeGpx({
    name,
    ...(desc !== undefined && { desc }),
    attribution,
    route: steps.map((step) => ({
      position: step.at,
      name: step.name,
      desc: wordsOf(step),
      type: step.kind,
    })),
    track: geometry,
  });
}
