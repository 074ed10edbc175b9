import { SHAPES, type Status } from '../../index.js';

/** The shape of a status beside the words that say the same. */
export const StatusMark = ({ status }: { readonly status: Status }) => (
  <svg
    viewBox="-1.5 -1.5 27 27"
    class={`a11y-shape a11y-shape-${status}`}
    aria-hidden="true"
    focusable="false"
  >
    <path class="a11y-shape-outline" d={SHAPES[status].outline} fill-rule="evenodd" />
    <path class="a11y-shape-symbol" d={SHAPES[status].symbol} />
  </svg>
);
