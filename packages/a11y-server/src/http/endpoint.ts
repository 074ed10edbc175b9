import type { z } from 'zod';
import type { ServiceErrorCode } from './service-error.js';

type ObjectSchema = z.ZodObject<z.ZodRawShape>;

/** A body that a parser of the core checks: its JSON Schema for the documentation, and the check. */
export interface BodyDeclaration<B> {
  readonly description: string;
  /** JSON Schema 2020-12, or the zod schema it is made from. */
  readonly schema: z.ZodType | Readonly<Record<string, unknown>>;
  /** Throws `InvalidInputError`. */
  readonly parse: (value: unknown) => B;
  readonly maxBytes: number;
}

/** What a successful answer looks like; a media type other than JSON has no schema. */
export interface AnswerDeclaration {
  readonly description: string;
  readonly mediaType?: string;
  /** Other media types in which it is given to those who ask for them, with what they hold. */
  readonly otherMediaTypes?: Readonly<Record<string, string>>;
  readonly schema?: z.ZodType | Readonly<Record<string, unknown>>;
  /** Response headers, by name, with what they mean. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface EndpointRequest<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** A request header, or undefined. */
  readonly header: (name: string) => string | undefined;
  /** The media type among these that the caller likes best, the first where all are alike; undefined for none. */
  readonly accepts: (mediaTypes: readonly string[]) => string | undefined;
}

export interface Reply {
  /** 200 where absent. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** One of the declared other media types; the body is then its bytes. */
  readonly mediaType?: string;
  /** JSON, bytes, or undefined for no body at all. */
  readonly body: unknown;
}

/** One method on one path, declared once: the check, the handler and the OpenAPI entry come from here. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put';
  /** Below `/api/v1`, with parameters as `:id`. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly params?: ObjectSchema;
  readonly query?: ObjectSchema;
  readonly body?: BodyDeclaration<unknown>;
  /** Request headers, by name, with what they mean. */
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<number, AnswerDeclaration>>;
  /** Refusals worth naming beside 400 and 500, by status. */
  readonly refusals?: Readonly<Record<number, ServiceErrorCode>>;
  readonly handle: (request: EndpointRequest<unknown, unknown, unknown>) => Promise<Reply> | Reply;
}

interface TypedEndpoint<P extends ObjectSchema, Q extends ObjectSchema, B>
  extends Omit<Endpoint, 'params' | 'query' | 'body' | 'handle'> {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: BodyDeclaration<B>;
  readonly handle: (
    request: EndpointRequest<z.output<P>, z.output<Q>, B>,
  ) => Promise<Reply> | Reply;
}

/** Declares an endpoint whose handler sees what its schemas let through. */
export function endpoint<P extends ObjectSchema, Q extends ObjectSchema, B>(
  declaration: TypedEndpoint<P, Q, B>,
): Endpoint {
  const { handle, ...rest } = declaration;
  return {
    ...rest,
    // The router hands in what the schemas of this very declaration produced.
    handle: (request) => handle(request as EndpointRequest<z.output<P>, z.output<Q>, B>),
  };
}
