/** One line of a stream, without its end. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Undefined where it is longer than is read, or no text in UTF-8. */
  readonly text: string | undefined;
  readonly fault?: 'too-long' | 'not-utf8';
}

const NEWLINE = 0x0a;

/**
 * The lines of a stream of bytes, one by one. What is longer than `mostBytes` is passed over and said, so
 * that a file without line ends is not taken into memory.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let number = 0;
  const take = (): Line => {
    number += 1;
    const line = lineOf(held, heldBytes, number, mostBytes);
    [held, heldBytes] = [[], 0];
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, start);
      const part = chunk.subarray(start, end === -1 ? undefined : end);
      heldBytes += part.length;
      if (heldBytes <= mostBytes) held.push(part);
      if (end === -1) break;
      yield take();
      start = end + 1;
    }
  }
  // A line at the end without its newline is one; nothing after the last newline is none.
  if (heldBytes > 0) yield take();
}

function lineOf(
  parts: readonly Uint8Array[],
  bytes: number,
  number: number,
  mostBytes: number,
): Line {
  if (bytes > mostBytes) return { number, text: undefined, fault: 'too-long' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    return { number, text };
  } catch {
    return { number, text: undefined, fault: 'not-utf8' };
  }
}
