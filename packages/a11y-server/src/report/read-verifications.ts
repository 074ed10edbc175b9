import { DamagedFileError, InvalidInputError, type Verification, verificationsOf } from 'a11y-core';
import { z } from 'zod';
import { readText } from '../files/read.js';
import { parsePart } from '../http/parse.js';
import { verificationSchema } from '../reassessments/verification-schema.js';

/**
 * The verification records of a file: a JSON array of them. Of several for one row the youngest is
 * given alone. Throws `DamagedFileError` for what is no JSON, and `InvalidInputError` with every
 * record that cannot be.
 */
export async function readVerifications(path: string): Promise<readonly Verification[]> {
  const text = await readText(path);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new DamagedFileError('the file', 'is not JSON', { cause });
  }
  const records = parsePart('body', z.array(verificationSchema), document);
  try {
    return [...verificationsOf(records).values()];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    // The core names a record of its option `verifications`; here it is one of the file.
    throw new InvalidInputError(
      error.problems.map(({ pointer, ...rest }) => ({
        ...rest,
        pointer: pointer.replace(/^\/verifications/, ''),
      })),
    );
  }
}
