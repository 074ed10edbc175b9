import { resolve } from 'node:path';

/** Where text goes; a terminal says so. */
export interface TextSink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** The world as a command sees it: handed in, so that a test can be the world. */
export interface Io {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Aborted when the process is asked to end. */
  readonly stop: AbortSignal;
}

/** A path as the user meant it: npm and pnpm change the directory and leave the old one in the environment. */
export function pathFrom(io: Io, path: string): string {
  return resolve(io.env['INIT_CWD'] ?? io.cwd, path);
}
