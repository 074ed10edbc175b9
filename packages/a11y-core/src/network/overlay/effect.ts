import type { Observation } from '../../facility/observation.js';
import type { Attribute, SourcedInterval } from '../interval.js';
import type { EdgeFlag, EdgeState, LiftCar, Tristate } from '../network.js';

/** One thing a facility changed on an edge: by which reading, what stood there before, and what stands there now. */
export type EdgeEffect = { readonly facilityId: string; readonly reading: Observation } & (
  | {
      readonly kind: 'attribute';
      readonly attribute: Attribute;
      readonly replaced: SourcedInterval;
      readonly now: SourcedInterval;
    }
  | {
      readonly kind: 'flag';
      readonly flag: EdgeFlag;
      readonly replaced: Tristate;
      readonly now: Tristate;
    }
  | { readonly kind: 'state'; readonly replaced: EdgeState; readonly now: EdgeState }
  | {
      readonly kind: 'lift-car';
      /** Undefined: nothing was known of the car. */
      readonly replaced: Omit<LiftCar, 'edge'> | undefined;
      readonly now: Omit<LiftCar, 'edge'>;
    }
);
