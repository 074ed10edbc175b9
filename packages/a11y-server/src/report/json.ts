import { facilityToFeature, type ReportedFacility } from 'a11y-core';
import { type Audit, judged } from './audit.js';
import { judgedPlaces } from './places.js';
import type { Overview } from './summary.js';

/**
 * The audit as one JSON document, in parts: `{summary, facilities, places, problems}`; of several
 * editions `{editions: [{edition, summary, facilities, places}, …], problems}`.
 */
export function* auditJson(audit: Audit, { summaries }: Overview): Generator<string> {
  const isOne = summaries.length === 1;
  yield isOne ? '{' : '{"editions":[';
  for (const [i, { edition, ...summary }] of summaries.entries()) {
    if (!isOne) yield `${i === 0 ? '' : ','}{"edition":${JSON.stringify(edition)},`;
    yield `"summary":${JSON.stringify(summary)},"facilities":[`;
    const alone = { ...audit, editions: [audit.editions[i]] };
    for (const { index, answers } of judged(alone)) {
      yield `${index === 0 ? '' : ','}${JSON.stringify(answers[0])}`;
    }
    yield '],"places":[';
    let isFirst = true;
    for (const { place, answers } of judgedPlaces(alone)) {
      yield `${isFirst ? '' : ','}${JSON.stringify({ name: place.name, ...answers[0] })}`;
      isFirst = false;
    }
    yield isOne ? ']' : ']}';
  }
  yield `${isOne ? '' : ']'},"problems":${JSON.stringify(audit.problems)}}\n`;
}

/** Answers of a feature: those of the facility itself are not repeated. */
type Answer = Omit<ReportedFacility, 'id' | 'facilityType' | 'name' | 'conformity'> & {
  readonly colour: ReportedFacility['conformity'];
};

/**
 * The facilities as GeoJSON with their colours and findings, in parts. Of several editions the
 * first is the feature's own, and `byEdition` holds each.
 */
export function* auditGeoJson(audit: Audit, { summaries }: Overview): Generator<string> {
  const { survey, editions, asOf, problems } = audit;
  const head = {
    type: 'FeatureCollection',
    ...(survey.synthetic && { synthetic: true }),
    ...(survey.attribution !== undefined && { attribution: survey.attribution }),
    asOf,
    summaries,
    problems,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"features":[`;
  for (const { index, facility, answers } of judged(audit)) {
    const { observations: _, ...properties } = facilityToFeature(facility).properties ?? {};
    const [first] = answers;
    const byEdition = answers.map((answer, i) => [editions[i] ?? null, answered(answer)] as const);
    const feature = {
      type: 'Feature',
      id: facility.id,
      geometry: facility.geometry,
      properties: {
        ...properties,
        ...(first !== undefined && answered(first)),
        ...(answers.length > 1 && { byEdition: Object.fromEntries(byEdition) }),
      },
    };
    yield `${index === 0 ? '' : ','}${JSON.stringify(feature)}`;
  }
  yield ']}\n';
}

function answered(answer: ReportedFacility): Answer {
  const { id: _id, facilityType: _type, name: _name, conformity, ...rest } = answer;
  return { colour: conformity, ...rest };
}
