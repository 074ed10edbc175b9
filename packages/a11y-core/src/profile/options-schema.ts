import { z } from 'zod';
import { optionsSchema } from './options.js';

/**
 * JSON Schema (draft 2020-12) of who travels: a profile and everything of it that a request may
 * change, with the range of each. Every request holds these members.
 */
export function optionsJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(optionsSchema, { io: 'input' });
}
