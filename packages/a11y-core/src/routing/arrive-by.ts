/** Minutes before the arrival at which a way is looked for first: what is shut by then may be open sooner. */
const FIRST_LOOKS_MIN = [0, 15, 30, 60, 120, 240];

const MINUTE_MS = 60_000;

/** How often the departure is moved until the arrival is in time, and then until it is late. */
const MOST_MOVES = 12;

/** A walk that leaves this much later would be as good: nobody plans by the second. */
const CLOSE_MS = MINUTE_MS;

/**
 * A departure (ms since 1970) that arrives in time, of those around it the latest within a minute; how
 * long the walk takes hangs on when it begins. `durationSOf` is undefined where no walk of that time
 * is any use. Where no departure arrives in time it is the first with a walk, else the arrival itself.
 */
export function latestDeparture(
  durationSOf: (departMs: number) => number | undefined,
  arriveMs: number,
): number {
  let late: number | undefined;
  let shortestS = Infinity;
  const look = (departMs: number) => {
    const durationS = durationSOf(departMs);
    if (durationS !== undefined) {
      late ??= departMs;
      shortestS = Math.min(shortestS, durationS);
    }
    const isInTime = durationS !== undefined && departMs + durationS * 1000 <= arriveMs;
    return { departMs, durationS, isInTime };
  };
  for (const minutes of FIRST_LOOKS_MIN) {
    let tried = look(arriveMs - minutes * MINUTE_MS);
    for (let move = 0; move < MOST_MOVES && !tried.isInTime; move++) {
      if (tried.durationS === undefined) break;
      const earlier = Math.floor(arriveMs - tried.durationS * 1000);
      if (earlier >= tried.departMs) break;
      tried = look(earlier);
    }
    if (tried.isInTime) return latestAfter(tried.departMs);
  }
  return late ?? arriveMs;

  /** Between a departure in time and the last that could be, halving. */
  function latestAfter(inTimeMs: number): number {
    let best = inTimeMs;
    let tooLate = Math.floor(arriveMs - shortestS * 1000) + 1;
    for (let move = 0; move < MOST_MOVES && tooLate - best > CLOSE_MS; move++) {
      const { departMs, isInTime } = look(Math.floor((best + tooLate) / 2));
      if (isInTime) best = departMs;
      else tooLate = departMs;
    }
    return best;
  }
}
