/** What the operating system refused, in words; codes not listed keep their own message. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read or written',
  EPERM: 'it may not be read or written',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EADDRINUSE: 'the port is taken by another program',
};

/** One clear line for an error of the operating system, naming the path or port it is about. */
export function refusalOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const refusal = Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined;
  if (refusal === undefined) return error.message;
  const about =
    'path' in error && typeof error.path === 'string'
      ? error.path
      : 'port' in error && typeof error.port === 'number'
        ? `port ${error.port}`
        : undefined;
  return about === undefined ? `${refusal} (${error.message})` : `${about}: ${refusal}`;
}
