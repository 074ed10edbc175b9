import { UnknownNameError } from '../../errors.js';
import type { Edition } from '../requirement.js';
import { ada2010 } from './ada-2010/index.js';
import { bfelaw } from './cn-bfe-law-2023/index.js';
import { gb50642 } from './gb50642-2011/index.js';
import { gb50763 } from './gb50763-2012/index.js';
import { gb55019 } from './gb55019-2021/index.js';
import { gb55031 } from './gb55031-2022/index.js';
import { hkbfa2008 } from './hk-bfa2008/index.js';
import { hkua2026 } from './hk-ua2026/index.js';
import { iso21542 } from './iso21542-2021/index.js';
import { prowag2023 } from './prowag-2023/index.js';
import { sjg103 } from './sjg103-2021/index.js';
import { tcnaec1304 } from './tcnaec1304-2022/index.js';

/** Every edition held: what judges in Shenzhen, the prevailing one first, then the others. */
export const EDITIONS: readonly Edition[] = [
  gb55019,
  gb50763,
  gb55031,
  gb50642,
  sjg103,
  bfelaw,
  tcnaec1304,
  ada2010,
  prowag2023,
  iso21542,
  hkbfa2008,
  hkua2026,
];

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
