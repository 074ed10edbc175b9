import type { ContextDefinitions } from './define.js';

/** Toilets, wash rooms and changing rooms: what their rows ask for. */
export const SANITARY = {} as const satisfies ContextDefinitions;
