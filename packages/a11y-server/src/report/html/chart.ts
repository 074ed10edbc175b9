import { type Language, STATUSES, type Status } from 'a11y-core';
import { STATUS_WORDS } from '../words.js';
import { fill } from './fill.js';
import { html, type Markup } from './markup.js';
import { tableOf } from './table.js';
import { PAGE } from './words.js';

const ROW_PX = 44;
const BAR_PX = 14;

/** How many facilities have each status, worst first. */
export type StatusCounts = Readonly<Record<Status, number>>;

export function countStatuses(statuses: readonly Status[]): StatusCounts {
  const counts: Record<Status, number> = { red: 0, faults: 0, incomplete: 0, grey: 0, green: 0 };
  for (const status of statuses) counts[status] += 1;
  return counts;
}

const percent = (count: number, total: number): string =>
  total === 0 ? '0' : String(Number(((100 * count) / total).toFixed(1)));

/** A bar for each status, drawn to scale, and the same figures as a table. */
export function statusChart(counts: StatusCounts, language: Language): Markup {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...Object.values(counts));
  const said = STATUSES.map((status) => `${STATUS_WORDS[status][language]}: ${counts[status]}`);
  const name = fill(PAGE.chart, language, { what: PAGE.byColour[language] });
  const bars = STATUSES.map(
    (status, i) => html`<g class="${status}">
<use href="#mark-${status}" x="0" y="${i * ROW_PX}" width="20" height="20"/>
<text x="28" y="${i * ROW_PX + 16}">${STATUS_WORDS[status][language]}: ${counts[status]}</text>
<rect class="outline" x="1" y="${i * ROW_PX + 24}" width="${percent(counts[status], most * 1.02)}%" height="${BAR_PX}"/>
</g>`,
  );
  const rows = STATUSES.map((status) => [
    html`<svg class="mark" aria-hidden="true" focusable="false"><use href="#mark-${status}"/></svg> ${STATUS_WORDS[status][language]}`,
    counts[status],
    `${percent(counts[status], total)} %`,
  ]);
  return html`<figure>
<svg class="chart" width="100%" height="${STATUSES.length * ROW_PX}" role="img" aria-label="${name}. ${said.join('; ')}">${bars}</svg>
</figure>
${tableOf(
  PAGE.byColour[language],
  [
    { head: PAGE.result[language] },
    { head: PAGE.number[language], isNumber: true },
    { head: PAGE.share[language], isNumber: true },
  ],
  rows,
)}`;
}
