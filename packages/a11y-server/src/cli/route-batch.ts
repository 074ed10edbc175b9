import { A11yError, outcomeToFeature, parseRouteRequest, type Ways } from 'a11y-core';
import { type Line, linesOf } from '../files/lines.js';
import { readChunks } from '../files/read.js';
import { toProblem } from '../http/problem.js';
import { ServiceError } from '../http/service-error.js';
import { MAX_REQUEST_BYTES } from '../routes/endpoints.js';
import { EXIT, type Written } from './command.js';
import { type Io, pathFrom, writeText } from './io.js';
import { progressOn } from './progress.js';

/** How standard input is named. */
const STDIN = '-';

/**
 * Answers a file of requests, one in a line, in order: a feature for each as the service answers it, or a
 * problem with the number of its line. A line with a problem does not end the run, and is told by the exit
 * code. Blank lines are passed over.
 */
export async function runBatch(path: string, ways: Ways, io: Io): Promise<Written> {
  const progress = progressOn(io.stderr, 'Finding routes');
  const chunks =
    path === STDIN
      ? io.stdin
      : await readChunks(pathFrom(io, path), (read, total) => progress.update(read, total));
  const attribution = ways.network.sources.map((source) => source.attribution);
  let [answered, refused] = [0, 0];
  let isStopped = false;
  // Who waits for a line of standard input that never comes would not hear that he is to stop.
  const stop = () => path === STDIN && io.stdin.destroy?.();
  io.stop.addEventListener('abort', stop, { once: true });
  try {
    for await (const line of linesOf(chunks, MAX_REQUEST_BYTES)) {
      if (line.text?.trim() === '') continue;
      const { isRefused, answer } = answerOf(line, ways, attribution);
      if (isRefused) refused += 1;
      else answered += 1;
      const isOpen = await writeText(io.stdout, `${JSON.stringify(answer)}\n`);
      isStopped = io.stop.aborted || !isOpen;
      if (isStopped) break;
    }
  } catch (error) {
    if (!io.stop.aborted) throw error;
    isStopped = true;
  } finally {
    io.stop.removeEventListener('abort', stop);
  }
  progress.finish();
  io.stderr.write(
    `${answered} answered, ${refused} refused${isStopped ? '; stopped before the end' : ''}.\n`,
  );
  return { exitCode: refused > 0 || isStopped ? EXIT.failed : EXIT.ok };
}

function answerOf(line: Line, ways: Ways, attribution: readonly string[]) {
  try {
    const outcome = ways.router.route(parseRouteRequest(documentIn(line)));
    return { isRefused: false, answer: { ...outcomeToFeature(outcome), attribution } };
  } catch (error) {
    // What is not a refusal is a fault of the program, and no line of an answer.
    if (!(error instanceof A11yError || error instanceof ServiceError)) throw error;
    return { isRefused: true, answer: { line: line.number, ...toProblem(error) } };
  }
}

/** The JSON document of a line. Throws `ServiceError` where there is none. */
function documentIn({ text, fault }: Line): unknown {
  if (text === undefined) {
    throw fault === 'too-long'
      ? new ServiceError('payload-too-large', `The line is longer than ${MAX_REQUEST_BYTES} bytes.`)
      : new ServiceError('malformed-request', 'The line is not text in UTF-8.');
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ServiceError('malformed-request', 'The line is not a JSON document.', { cause });
  }
}
