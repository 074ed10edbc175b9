import { resolve } from 'node:path';

/** Where text goes; a terminal says so. */
export interface TextSink {
  /** False: it has as much as it can hold, and says `drain` when it can take more. */
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** False once nothing more can be written, as when the reader has gone. */
  readonly writable?: boolean;
  once?(event: 'drain' | 'close', listener: () => void): unknown;
  off?(event: 'drain' | 'close', listener: () => void): unknown;
}

/**
 * Writes and waits until the sink can take more, so that much text is not held in memory. False: the
 * reader has gone.
 */
export async function writeText(sink: TextSink, text: string): Promise<boolean> {
  if (sink.write(text) === false && sink.writable !== false) {
    await new Promise<void>((resolve) => {
      const go = (): void => {
        sink.off?.('drain', go);
        sink.off?.('close', go);
        resolve();
      };
      if (sink.once === undefined) resolve();
      sink.once?.('drain', go);
      sink.once?.('close', go);
    });
  }
  return sink.writable !== false;
}

/** The world as a command sees it: handed in, so that a test can be the world. */
export interface Io {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  readonly stdin: AsyncIterable<Uint8Array> & { destroy?(): unknown };
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
