import { z } from 'zod';
import { facilityTypeNames } from '../facilities/schema.js';

const NUMBER = /^\d{1,9}$/;

/** How many facilities there should be: `120`, or by type: `ramp:40,lift:12`. */
export const expectedParameter = z
  .string()
  .transform((text, context): number | Readonly<Record<string, number>> => {
    if (NUMBER.test(text)) return Number(text);
    const byType: Record<string, number> = {};
    for (const part of text.split(',')) {
      const [type = '', number = '', ...rest] = part.split(':');
      if (rest.length > 0 || !NUMBER.test(number) || !facilityTypeNames.includes(type)) {
        context.addIssue('must be a number, or facility types with numbers: ramp:40,lift:12');
        return z.NEVER;
      }
      byType[type] = Number(number);
    }
    return byType;
  })
  .meta({
    description:
      'How many facilities should be surveyed, in all or by type. Without it there are counts, and no shares.',
    example: 'ramp:40,lift:12',
  });
