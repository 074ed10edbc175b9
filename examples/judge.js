import { assessFacility, findingSentence, parseFacilityFeature, remedySentence } from 'a11y-core';

/** A ramp as a survey file holds it: a number alone means the stored unit, and slopes may be spoken. */
export const ramp = {
  type: 'Feature',
  id: 'library-ramp',
  geometry: { type: 'Point', coordinates: [114.0579, 22.5431] },
  properties: {
    facilityType: 'ramp',
    name: 'Ramp of the district library',
    worksDate: '2024-05-20',
    worksStage: 'new',
    context: { openSide: true, handrailsPresent: true, restrictedSite: false },
    observations: {
      runningSlope: { value: '1:10', instrument: 'digital-level', at: '2026-03-02' },
      crossSlope: '1:60',
      rise: 420,
      clearWidth: { value: 1.15, unit: 'm', uncertainty: 0.003, at: '2026-03-02' },
      landingLength: 1500,
      handrailBothSides: true,
      edgeProtection: { absent: true },
    },
  },
};

/**
 * What the standards say of a facility, in plain sentences. Bad input throws one
 * `InvalidInputError` that lists every problem with its place in the document.
 */
export function judge(feature, language) {
  const facility = parseFacilityFeature(feature);
  const { conformity, findings } = assessFacility(facility, { asOf: '2026-11-22' });
  const faults = findings.filter(
    ({ verdict, role }) =>
      (verdict === 'fail' || verdict === 'borderline') &&
      role !== 'advice' &&
      role !== 'background',
  );
  const open = findings.filter(({ verdict, role }) => verdict === 'unknown' && role === 'binding');
  return {
    colour: conformity.colour,
    conforms: conformity.conforms,
    faults: faults.map((finding) => ({
      clause: `${finding.edition} ${finding.clause}`,
      sentence: findingSentence(finding, language),
      remedy: remedySentence(finding, language),
    })),
    open: open.map((finding) => findingSentence(finding, language)),
  };
}
