import { ATTRIBUTE_NAMES, EDGE_KINDS, type Islands, type Language, profileById } from 'a11y-core';
import { fill } from '../html/fill.js';
import { html, type Markup, type Part, userText } from '../html/markup.js';
import { STYLE } from '../html/style.js';
import { tableOf } from '../html/table.js';
import { barrierWords } from './barrier-words.js';
import type { NetworkReport } from './network-report.js';
import { ATTRIBUTE_WORDS, KIND_WORDS, NETWORK_PAGE as PAGE } from './words.js';

const SECTIONS = ['size', 'coverage', 'islands', 'suspicious'] as const;

/**
 * What an import found as one page that needs nothing beside itself: no script runs in it and
 * nothing is fetched. Every figure stands in a table; a bar only repeats it.
 */
export function networkHtml(report: NetworkReport, name: string, language: Language): string {
  const title = PAGE.title[language];
  const head = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${title}: ${name}</title>
<style>`;
  const body = html`</style>
</head>
<body>
<a class="skip" href="#main">${PAGE.skip[language]}</a>
<header>
<h1>${title}</h1>
<p>${userText(name, language)}</p>
<p>${PAGE.from[language]}: ${report.attribution} (${report.licence})</p>
</header>
<nav aria-label="${PAGE.contents[language]}"><ul>${SECTIONS.map((section) => html`<li><a href="#${section}">${PAGE[section][language]}</a></li>`)}</ul></nav>
<main id="main">
${sizePart(report, language)}
${coveragePart(report, language)}
${islandsPart(report, language)}
${suspiciousPart(report, language)}
</main>
</body>
</html>
`;
  return head.markup + STYLE + BARS + body.markup;
}

const BARS = `
.bar{display:block;width:100%;max-width:12rem;height:.7rem;border:1px solid var(--ink);background:#fff}
.number,tbody th{white-space:nowrap}
.bar span{display:block;height:100%;background:var(--accent)}
`;

function section(name: (typeof SECTIONS)[number], language: Language, ...parts: Part[]): Markup {
  return html`<section id="${name}" aria-labelledby="${name}-title"><h2 id="${name}-title">${PAGE[name][language]}</h2>
${parts}</section>
`;
}

const count = (value: number, language: Language): string => value.toLocaleString(language);
const km = (metres: number, language: Language): string =>
  fill(PAGE.km, language, {
    km: (metres / 1000).toLocaleString(language, { maximumFractionDigits: 1 }),
  });
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function sizePart({ network, source }: NetworkReport, language: Language): Markup {
  const facts = [
    ['length', km(network.lengthM, language)],
    ['edges', count(network.edges, language)],
    ['points', count(network.transitionEdges, language)],
    ['nodes', count(network.nodes, language)],
    ['ways', count(source.walkableWays, language)],
    ['gaps', count(source.danglingReferences, language)],
  ] as const;
  const kinds = EDGE_KINDS.flatMap((kind) => {
    const there = network.edgesByKind[kind];
    return there === undefined ? [] : [[KIND_WORDS[kind][language], count(there, language)]];
  });
  return section(
    'size',
    language,
    html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${PAGE[name][language]}</dt><dd>${value}</dd></div>`)}</dl>
`,
    tableOf(
      PAGE.kinds[language],
      [{ head: PAGE.kind[language] }, { head: PAGE.number[language], isNumber: true }],
      kinds,
    ),
  );
}

function coveragePart({ network }: NetworkReport, language: Language): Markup {
  const rows = ATTRIBUTE_NAMES.map((attribute) => {
    const { by, applicable, known, measured } = network.coverage[attribute];
    const whole =
      by === 'edges'
        ? fill(PAGE.places, language, { count: count(applicable, language) })
        : km(applicable, language);
    return [
      ATTRIBUTE_WORDS[attribute][language],
      whole,
      withBar(share(known, applicable)),
      withBar(share(measured, applicable)),
    ];
  });
  return section(
    'coverage',
    language,
    html`<p>${PAGE.coverageIntro[language]}</p>
`,
    tableOf(
      PAGE.coverage[language],
      [
        { head: PAGE.attribute[language] },
        { head: PAGE.applicable[language], isNumber: true },
        { head: PAGE.known[language], isNumber: true },
        { head: PAGE.measured[language], isNumber: true },
      ],
      rows,
    ),
  );
}

/** A figure with a bar that repeats it for the eye. */
const withBar = (ratio: number): Markup =>
  html`${percent(ratio)}<span class="bar" aria-hidden="true"><span style="width:${(ratio * 100).toFixed(1)}%"></span></span>`;

function islandsPart({ islands }: NetworkReport, language: Language): Markup {
  const nameOf = (profile: string) => profileById(profile).label[language];
  const rows = islands.map(({ profile, usableM, largestM, largestShare, count: parts }) => [
    nameOf(profile),
    km(usableM, language),
    km(largestM, language),
    withBar(largestShare),
    count(parts, language),
  ]);
  return section(
    'islands',
    language,
    html`<p>${PAGE.islandsIntro[language]}</p>
`,
    tableOf(
      PAGE.islands[language],
      [
        { head: PAGE.profile[language] },
        { head: PAGE.usable[language], isNumber: true },
        { head: PAGE.connected[language], isNumber: true },
        { head: PAGE.share[language], isNumber: true },
        { head: PAGE.parts[language], isNumber: true },
      ],
      rows,
    ),
    islands.map((one) => separatorsPart(one, nameOf(one.profile), language)),
  );
}

function separatorsPart({ separators }: Islands, profile: string, language: Language): Markup {
  const title = fill(PAGE.separators, language, { profile });
  if (separators.length === 0) {
    return html`<h3>${title}</h3><p>${PAGE.noSeparators[language]}</p>
`;
  }
  return html`<h3>${title}</h3>
${tableOf(
  PAGE.worstFirst[language],
  [
    { head: PAGE.cutOff[language], isNumber: true },
    { head: PAGE.barrier[language] },
    { head: PAGE.position[language] },
    { head: PAGE.edge[language] },
  ],
  separators.map(({ separatesM, barriers, position }) => [
    separatesM >= 1000 ? km(separatesM, language) : fill(PAGE.metres, language, { m: separatesM }),
    barriers.map((barrier) => html`<div>${barrierWords(barrier, language)}</div>`),
    position.map((degrees) => degrees.toFixed(5)).join(', '),
    barriers.map(({ edge }) => html`<div>${edge}</div>`),
  ]),
)}`;
}

function suspiciousPart({ suspicious }: NetworkReport, language: Language): Markup {
  const { count: all, listed } = suspicious;
  const intro = fill(PAGE.suspiciousIntro, language, { count: all, listed: listed.length });
  return section(
    'suspicious',
    language,
    html`<p>${intro}</p>
`,
    listed.length === 0
      ? undefined
      : tableOf(
          PAGE.suspicious[language],
          [
            { head: PAGE.object[language] },
            { head: PAGE.tag[language] },
            { head: PAGE.reason[language] },
          ],
          listed.map(({ object, key, value, reason }) => [
            object,
            userText(`${key}=${value}`, language),
            reason,
          ]),
        ),
  );
}
