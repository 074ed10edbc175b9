import { SHAPES, type Status } from 'a11y-core';

export { SHAPES, type Shape } from 'a11y-core';

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
