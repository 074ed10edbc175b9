import type { ContextDefinitions } from './define.js';

/** Rooms, seats, counters, signs, handrails and platform lifts: what their rows ask for. */
export const ROOMS = {} as const satisfies ContextDefinitions;
