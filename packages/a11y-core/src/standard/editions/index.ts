import { UnknownNameError } from '../../errors.js';
import type { Edition } from '../requirement.js';
import { gb50763 } from './gb50763-2012/index.js';
import { gb55019 } from './gb55019-2021/index.js';
import { gb55031 } from './gb55031-2022/index.js';

/** Every edition held, the prevailing one first. */
export const EDITIONS: readonly Edition[] = [gb55019, gb50763, gb55031];

/** The edition of an id such as `GB55019-2021`; throws `UnknownNameError` for any other. */
export function editionNamed(id: string): Edition {
  const edition = EDITIONS.find((held) => held.id === id);
  if (edition === undefined) {
    throw new UnknownNameError(
      'edition',
      id,
      EDITIONS.map((held) => held.id),
    );
  }
  return edition;
}
