import type { Edition } from '../../requirement.js';
import { crossingRequirements } from './crossing.js';
import { BFELAW } from './edition.js';

export const bfelaw: Edition = {
  ...BFELAW,
  requirements: [...crossingRequirements],
};
