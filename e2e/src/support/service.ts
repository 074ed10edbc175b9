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

interface Answer {
  readonly properties: {
    readonly outcome: string;
    readonly barriersAvoided?: readonly { readonly facilityId?: string }[];
  };
}

/** Which demonstration route makes a wheelchair user avoid something that was surveyed. */
export async function demoAroundSurveyed(): Promise<number> {
  const { demoRoutes } = await service<Meta>('meta');
  for (const [index, { from, to }] of demoRoutes.entries()) {
    const { properties } = await service<Answer>('routes', {
      from,
      to,
      profile: 'manual-wheelchair',
    });
    const avoided = properties.outcome === 'route' ? (properties.barriersAvoided ?? []) : [];
    if (avoided.some(({ facilityId }) => facilityId !== undefined)) return index;
  }
  throw new Error('No demonstration route avoids a surveyed barrier.');
}
