/** Minutes before the arrival at which a way is looked for first: what is shut by then may be open sooner. */
const FIRST_LOOKS_MIN = [0, 15, 30, 60, 120, 240];

const MINUTE_MS = 60_000;

/** How often the departure is moved until the arrival is in time. */
const MOST_MOVES = 12;

/** A walk that leaves this much later would be as good: nobody plans by the second. */
const CLOSE_MS = MINUTE_MS;

/**
 * The latest departure, within a minute, that arrives in time; how long the walk takes depends on when
 * it begins. What `plan` says at the time of arrival where no departure leads there.
 */
export function latestDeparture<P>(
  plan: (departMs: number) => P,
  durationSOf: (planned: P) => number | undefined,
  arriveMs: number,
): { readonly departMs: number; readonly planned: P } {
  let first: { readonly departMs: number; readonly planned: P } | undefined;
  for (const minutes of FIRST_LOOKS_MIN) {
    const departMs = arriveMs - minutes * MINUTE_MS;
    const planned = plan(departMs);
    first ??= { departMs, planned };
    let durationS = durationSOf(planned);
    if (durationS === undefined) continue;
    let best: { readonly departMs: number; readonly planned: P } | undefined;
    for (let move = 0; move < MOST_MOVES; move++) {
      const leaveMs = Math.floor(arriveMs - durationS * 1000);
      if (best !== undefined && leaveMs - best.departMs < CLOSE_MS) break;
      const moved = plan(leaveMs);
      const takesS = durationSOf(moved);
      if (takesS === undefined) break;
      durationS = takesS;
      if (leaveMs + takesS * 1000 <= arriveMs) best = { departMs: leaveMs, planned: moved };
      else if (best !== undefined) break;
    }
    if (best !== undefined) return best;
  }
  return first!;
}
