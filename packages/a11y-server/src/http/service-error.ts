/** Everything the service refuses by itself, beside what the core refuses. Part of the public API. */
export type ServiceErrorCode =
  | 'not-found'
  | 'method-not-allowed'
  | 'already-exists'
  | 'version-conflict'
  | 'precondition-required'
  | 'payload-too-large'
  | 'unsupported-media-type'
  | 'malformed-request'
  | 'no-route'
  | 'no-network';

/** A refusal with a message that may be shown to the caller. */
export class ServiceError extends Error {
  readonly code: ServiceErrorCode;

  constructor(code: ServiceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ServiceError';
    this.code = code;
  }
}
