import type { ContextDefinitions } from './define.js';

/** Streets, crossings, parking, footbridges, bus stops, parks: what their rows ask for. */
export const STREETS = {} as const satisfies ContextDefinitions;
