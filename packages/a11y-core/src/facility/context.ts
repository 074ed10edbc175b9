import type { ContextDefinitions } from './context/define.js';
import { PLACE_TOTALS } from './context/place-totals.js';
import { ROOMS } from './context/rooms.js';
import { SANITARY } from './context/sanitary.js';
import { STREETS } from './context/streets.js';
import { SURROUNDINGS } from './context/surroundings.js';

export type { ContextDefinition } from './context/define.js';

/**
 * Everything a survey may say about the surroundings of a facility: what the conditions of the
 * standards ask for and no instrument reads. Missing key: unknown, never false.
 */
export const CONTEXT = {
  ...SURROUNDINGS,
  ...STREETS,
  ...SANITARY,
  ...ROOMS,
  ...PLACE_TOTALS,
} as const satisfies ContextDefinitions;

export type ContextKey = keyof typeof CONTEXT;
