/** The codes of OSRM for a request that has no answer. */
export type OsrmCode =
  | 'InvalidUrl'
  | 'InvalidService'
  | 'InvalidVersion'
  | 'InvalidOptions'
  | 'InvalidQuery'
  | 'InvalidValue'
  | 'NoSegment'
  | 'NoRoute'
  | 'NotImplemented'
  | 'TooBig';

/** A refusal in OSRM's words; the message may be shown to the caller. */
export class OsrmError extends Error {
  readonly code: OsrmCode;
  readonly status: number;
  /** What this service knows of the reason beyond OSRM's format. */
  readonly a11y: unknown;

  constructor(
    code: OsrmCode,
    message: string,
    options: { readonly status?: number; readonly a11y?: unknown; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'OsrmError';
    this.code = code;
    this.status = options.status ?? 400;
    this.a11y = options.a11y;
  }
}
