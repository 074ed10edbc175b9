import { html, type Markup, type Part } from './markup.js';

/** A column: its head, and whether figures stand in it. */
export interface Column {
  readonly head: string;
  readonly isNumber?: boolean;
}

/**
 * A table whose first cell of a row names the row. On a narrow screen its cells stand under each
 * other, each with its head; the roles keep it a table for a screen reader there too.
 */
export function tableOf(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Part[])[],
): Markup {
  return html`<table role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(
    ({ head, isNumber = false }) =>
      html`<th role="columnheader" scope="col"${isNumber ? NUMBER : undefined}>${head}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${rows.map(
    ([
      first,
      ...cells
    ]) => html`<tr role="row"><th role="rowheader" scope="row">${first}</th>${cells.map(
      (cell, i) => {
        const column = columns[i + 1];
        return html`<td role="cell"${column?.isNumber === true ? NUMBER : undefined} data-head="${column?.head}">${cell}</td>`;
      },
    )}</tr>
`,
  )}</tbody></table>
`;
}

const NUMBER: Markup = { markup: ' class="number"' };
