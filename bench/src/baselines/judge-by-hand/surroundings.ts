// What follows from the category of the place, where the survey says nothing itself.
type Fact = boolean | string | number | undefined;

const answers = (
  yes: readonly string[],
  no: readonly string[],
): Readonly<Record<string, boolean>> =>
  Object.fromEntries([...yes.map((one) => [one, true]), ...no.map((one) => [one, false])]);

export const CROWDED = answers(
  ['public_culture', 'sports', 'medical', 'retail', 'transport_hub'],
  ['public_toilet', 'street_bus', 'car_park', 'residential'],
);

export const PUBLIC_BUILDINGS = answers(
  [
    'government_service',
    'public_culture',
    'sports',
    'education',
    'medical',
    'welfare',
    'retail',
    'hotel_catering',
    'finance_post',
    'public_toilet',
    'transport_hub',
  ],
  ['residential', 'street_bus'],
);

export const COUNTY_LIBRARIES = answers(
  [],
  [
    'government_service',
    'sports',
    'medical',
    'welfare',
    'retail',
    'hotel_catering',
    'finance_post',
    'public_toilet',
    'park_square_scenic',
    'transport_hub',
    'street_bus',
    'car_park',
    'residential',
  ],
);

/** Stairs that all users of the building share. */
export function publicStairs(said: Fact, kind: Fact, isPublicBuilding: Fact, category: Fact): Fact {
  if (said !== undefined) return said;
  if (kind === 'steps') return false;
  return isPublicBuilding === true || category === 'residential' ? true : undefined;
}
