import type { Edition } from '../../requirement.js';
import { GB55031 } from './edition.js';
import { stairsRequirements } from './stairs.js';

export const gb55031: Edition = {
  ...GB55031,
  requirements: [...stairsRequirements],
};
