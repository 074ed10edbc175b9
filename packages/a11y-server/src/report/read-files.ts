import { canonicalJson, type Facility, type Place, type RowProblem, type Survey } from 'a11y-core';
import { about } from '../files/read.js';
import { readBytes } from '../interchange/read-bytes.js';
import { readSurvey } from '../interchange/read-survey.js';

/** Something of a file that was left out, as the person at the sheet sees it. */
export type ReadProblem = RowProblem & { readonly file: string };

/** A file by the name it was given, and where it is. */
export interface SurveyFile {
  readonly name: string;
  readonly path: string;
}

/** Several survey files as one survey. */
export interface ReadFiles {
  readonly survey: Survey;
  readonly problems: readonly ReadProblem[];
}

/**
 * Reads survey files one after the other. What cannot be believed is left out and listed; a file of
 * which nothing can be read throws, named, so that no report passes for whole that is not. A
 * facility that an earlier file has is listed too: the earlier one stands.
 */
export async function readFiles(
  files: readonly SurveyFile[],
  onRead: (done: number) => void = () => undefined,
): Promise<ReadFiles> {
  const facilities = new Map<string, { readonly facility: Facility; readonly file: string }>();
  const places = new Map<string, { readonly place: Place; readonly file: string }>();
  const problems: ReadProblem[] = [];
  const attributions = new Set<string>();
  let synthetic = false;
  for (const [i, { name, path }] of files.entries()) {
    const { survey, problems: found } = await about(name, async () =>
      readSurvey(path, await readBytes(path)),
    );
    for (const problem of found) problems.push({ file: name, ...problem });
    for (const place of survey.places) {
      const earlier = places.get(place.id);
      if (earlier === undefined) places.set(place.id, { place, file: name });
      else if (canonicalJson(earlier.place) !== canonicalJson(place)) {
        problems.push(repeated(name, place.id, `another place of this id is in ${earlier.file}`));
      }
    }
    for (const facility of survey.facilities) {
      const earlier = facilities.get(facility.id);
      if (earlier === undefined) facilities.set(facility.id, { facility, file: name });
      else problems.push(repeated(name, facility.id, `repeats a facility of ${earlier.file}`));
    }
    synthetic ||= survey.synthetic;
    if (survey.attribution !== undefined) attributions.add(survey.attribution);
    onRead(i + 1);
  }
  return {
    survey: {
      facilities: [...facilities.values()].map(({ facility }) => facility),
      places: [...places.values()].map(({ place }) => place),
      synthetic,
      ...(attributions.size > 0 && { attribution: [...attributions].join('; ') }),
    },
    problems,
  };
}

const repeated = (file: string, value: string, reason: string): ReadProblem => ({
  file,
  sheet: '',
  row: 0,
  column: 'id',
  value,
  reason: `${reason}; the earlier one stands`,
});
