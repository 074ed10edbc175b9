import type { Status } from './status.js';

/**
 * The silhouette and symbol of a status in a box of 24 × 24. Shape tells the statuses apart, colour
 * repeats it: any two silhouettes overlap by at most three quarters (tested).
 */
export interface Shape {
  /** SVG path data of the silhouette, filled even-odd, so that an inner outline is a hole. */
  readonly outline: string;
  /** SVG path data of the symbol, stroked. */
  readonly symbol: string;
}

const circle = (radius: number): string =>
  `M${12 - radius} 12a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

export const SHAPES: Readonly<Record<Status, Shape>> = {
  /** Square, cross. */
  red: { outline: 'M0.5 0.5H23.5V23.5H0.5z', symbol: 'M7 7L17 17M17 7L7 17' },
  /** Triangle, exclamation mark. */
  faults: { outline: 'M12 0.5L23.8 22.5H0.2z', symbol: 'M12 8.5V14.5M12 18.2V18.8' },
  /** Diamond, question mark. */
  incomplete: {
    outline: 'M12 0L24 12L12 24L0 12z',
    symbol: 'M9.2 9.6a2.8 2.8 0 1 1 4.2 2.4c-1 .6-1.4 1.1-1.4 2.1M12 17.2V17.8',
  },
  /** Circle, tick. */
  green: { outline: circle(11), symbol: 'M6.5 12.5L10.5 16.5L17.5 8' },
  /** Ring, dash. */
  grey: { outline: circle(11) + circle(7.6), symbol: 'M8.7 12H15.3' },
};

const SVG = 'http://www.w3.org/2000/svg';

/** The mark as an SVG element without a name of its own: what it means is said by its parent. */
export function shapeElement(status: Status, document: Document): SVGSVGElement {
  const { outline, symbol } = SHAPES[status];
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '-1.5 -1.5 27 27');
  svg.setAttribute('class', `a11y-shape a11y-shape-${status}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  for (const [part, data] of [
    ['outline', outline],
    ['symbol', symbol],
  ] as const) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', `a11y-shape-${part}`);
    path.setAttribute('d', data);
    path.setAttribute('fill-rule', 'evenodd');
    svg.append(path);
  }
  return svg;
}
