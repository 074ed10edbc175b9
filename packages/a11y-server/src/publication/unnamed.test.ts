import { assessFacility, findingSentence, parseFacilityFeature } from 'a11y-core';
import { expect, test } from 'vitest';
import { unnamed } from './unnamed.js';

const ramp = parseFacilityFeature({
  type: 'Feature',
  id: 'r',
  geometry: { type: 'Point', coordinates: [114.06, 22.54] },
  properties: {
    facilityType: 'ramp',
    worksDate: '2024-01-01',
    worksStage: 'new',
    observations: { clearWidth: { value: 1300, by: 'Chen Xiaoming' } },
    declarations: [{ by: 'Chen Xiaoming', at: '2026-01-05' }],
  },
});

test('neither a finding in public nor its sentence names who measured or signed', () => {
  const { findings } = assessFacility(ramp);
  const said = (list: typeof findings) =>
    JSON.stringify(list.map((finding) => [finding, findingSentence(finding, 'en')]));
  expect(said(findings)).toContain('Chen Xiaoming signed on 2026-01-05');
  expect(said(findings.map(unnamed))).not.toContain('Chen');
  expect(said(findings.map(unnamed))).toContain('An inspector signed on 2026-01-05');
});
