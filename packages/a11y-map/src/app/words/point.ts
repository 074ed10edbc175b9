import type { Translate } from '../locale/messages.js';
import type { Point } from '../state/point.js';
import { positionText } from './distance.js';

export const pointWords = (t: Translate, { name, position }: Point): string =>
  name ?? t('point.coordinates', { position: positionText(position) });
