import type { Io, TextSink } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The one JSON document on stdout. */
  readonly json: () => Record<string, unknown>;
}

function sink(isTTY: boolean): TextSink & { readonly text: () => string } {
  const parts: string[] = [];
  return { write: (text) => parts.push(text), isTTY, text: () => parts.join('') };
}

/** A text as it comes from a pipe: cut anywhere. */
async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

/** Runs a command line in this process, in a folder, on the second of March 2026. */
export async function a11y(
  folder: string,
  argv: readonly string[],
  options: {
    readonly env?: Io['env'];
    readonly isTTY?: boolean;
    readonly stop?: AbortSignal;
    readonly onStdout?: (text: string) => void;
    readonly stdin?: string;
  } = {},
): Promise<CliResult> {
  const stdout = sink(false);
  const stderr = sink(options.isTTY ?? false);
  const code = await run(argv, {
    stdout: {
      write: (text) => {
        stdout.write(text);
        options.onStdout?.(stdout.text());
      },
    },
    stderr,
    stdin: chunksOf(options.stdin ?? ''),
    env: options.env ?? {},
    cwd: folder,
    now: () => Date.parse('2026-03-02T04:00:00Z'),
    stop: options.stop ?? new AbortController().signal,
  });
  return {
    code,
    stdout: stdout.text(),
    stderr: stderr.text(),
    json: () => JSON.parse(stdout.text()) as Record<string, unknown>,
  };
}
