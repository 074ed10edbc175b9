import { inject } from 'vitest';

/** Asks the server directly, to compare what the page says with what is there. */
export async function service<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${inject('baseUrl')}api/v1/${path}`, {
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

export interface Listed {
  readonly numberMatched: number;
  readonly features: readonly { readonly id: string }[];
}

export interface Meta {
  readonly centre: [lon: number, lat: number];
  readonly facilityCount: number;
  readonly demoRoutes: readonly {
    readonly name: string;
    readonly from: [lon: number, lat: number];
    readonly to: [lon: number, lat: number];
  }[];
}
