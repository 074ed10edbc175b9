import type { Facility } from './facility.js';
import type {
  Absent,
  ChosenOption,
  MeasuredQuantity,
  NotApplicable,
  SeenFlag,
} from './observation.js';
import type { ChoiceParameter, FlagParameter, QuantityParameter } from './parameter.js';
import type { FACILITY_TYPES, FacilityTypeName } from './types/index.js';

/** What can be observed of one parameter, by its kind. */
type ObservationOf<P> =
  | (P extends QuantityParameter
      ? MeasuredQuantity
      : P extends FlagParameter
        ? SeenFlag
        : P extends ChoiceParameter<infer Option>
          ? ChosenOption & { readonly value: Option }
          : never)
  | Absent
  | NotApplicable;

type ParametersOf<T extends FacilityTypeName> = (typeof FACILITY_TYPES)[T]['parameters'];

/** The observations of one facility type, derived from its declaration. A missing key is unknown. */
export type ObservedParameters<T extends FacilityTypeName> = {
  readonly [P in keyof ParametersOf<T>]?: ObservationOf<ParametersOf<T>[P]>;
};

/** The observations of a parsed facility under the type of its declaration; undefined for another type. */
export function observedAs<T extends FacilityTypeName>(
  facility: Facility,
  type: T,
): ObservedParameters<T> | undefined {
  if (facility.facilityType !== type) return undefined;
  // Sound for facilities that came through the parser, which checks every key against the declaration.
  return facility.observations as ObservedParameters<T>;
}
