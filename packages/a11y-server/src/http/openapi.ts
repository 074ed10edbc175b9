import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import type { AnswerDeclaration, Endpoint } from './endpoint.js';
import { PROBLEM_TYPE, problemSchema } from './problem.js';

export interface ApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description: string;
}

/** The OpenAPI 3.1 document of the endpoints, made from the schemas that check their traffic. */
export function openApiDocument(
  info: ApiInfo,
  base: string,
  endpoints: readonly Endpoint[],
): ReturnType<typeof createDocument> {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const endpoint of endpoints) {
    const path = `${base}${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method]: operationOf(endpoint) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      ...info,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(endpoints.map((e) => e.tag))].map((name) => ({ name })),
    paths,
  });
}

const PROBLEM_RESPONSE = (description: string) => ({
  description,
  content: { [PROBLEM_TYPE]: { schema: problemSchema } },
});

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { params, query, body, requestHeaders = {}, answers, refusals = {} } = endpoint;
  return {
    operationId: endpoint.operationId,
    summary: endpoint.summary,
    tags: [endpoint.tag],
    requestParams: {
      ...(params !== undefined && { path: params }),
      ...(query !== undefined && { query }),
    },
    parameters: Object.entries(requestHeaders).map(([name, description]) => ({
      name,
      in: 'header' as const,
      description,
      schema: { type: 'string' as const },
    })),
    ...(body !== undefined && {
      requestBody: {
        required: true,
        description: body.description,
        content: { 'application/json': { schema: body.schema } },
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, responseOf(answer)]),
      ),
      '400': PROBLEM_RESPONSE('invalid-input'),
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, code]) => [status, PROBLEM_RESPONSE(code)]),
      ),
      default: PROBLEM_RESPONSE('Any other problem'),
    },
  };
}

function responseOf(answer: AnswerDeclaration) {
  const { description, headers = {}, schema, mediaType = 'application/json' } = answer;
  const others = Object.entries(answer.otherMediaTypes ?? {});
  const hasContent = schema !== undefined || answer.mediaType !== undefined;
  return {
    description,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, text]) => [
        name,
        { description: text, schema: { type: 'string' as const } },
      ]),
    ),
    ...(hasContent && {
      content: {
        [mediaType]: schema === undefined ? {} : { schema },
        ...Object.fromEntries(
          others.map(([type, text]) => [
            type,
            { schema: { type: 'string' as const, description: text } },
          ]),
        ),
      },
    }),
  };
}
