import {
  clauseName,
  type Finding,
  facilityDefinition,
  type Language,
  remedySentence,
} from 'a11y-core';
import { type Audit, type JudgedFacility, judged } from '../audit.js';
import { type JudgedPlace, judgedPlaces } from '../places.js';
import { sectionId, titleOf } from './facility.js';
import { html, type Markup, userText } from './markup.js';
import { placeFindingWords } from './place.js';
import { PAGE } from './words.js';

/** Every order, facility by facility, worst first, under each way of judging. */
export function* ordersPart(
  audit: Audit,
  order: readonly number[],
  language: Language,
): Generator<string> {
  yield `<section id="orders" aria-labelledby="orders-title"><h2 id="orders-title">${PAGE.orders[language]}</h2>\n`;
  for (const [i, edition] of audit.editions.entries()) {
    if (audit.editions.length > 1) yield html`<h3>${edition}</h3>\n`.markup;
    let isAny = false;
    for (const judgement of judged({ ...audit, editions: [edition] }, order)) {
      const part = ordersOf(judgement, language);
      if (part === undefined) continue;
      if (!isAny) yield `<p>${PAGE.ordersIntro[language]}</p>\n<ol class="orders">\n`;
      isAny = true;
      yield part.markup;
    }
    let place = 0;
    for (const judgement of judgedPlaces({ ...audit, editions: [edition] })) {
      const part = placeOrders(judgement, place++, language);
      if (part === undefined) continue;
      if (!isAny) yield `<p>${PAGE.ordersIntro[language]}</p>\n<ol class="orders">\n`;
      isAny = true;
      yield part.markup;
    }
    yield isAny ? '</ol>\n' : `<p>${PAGE.noOrders[language]}</p>\n`;
    if (i === audit.editions.length - 1) yield '</section>\n';
  }
}

function ordersOf(judgement: JudgedFacility, language: Language): Markup | undefined {
  const [answer] = judgement.answers;
  if (answer === undefined || answer.orderItems.length === 0) return undefined;
  const { facility, place, index } = judgement;
  const ordered = answer.findings.filter(({ id }) => answer.orderItems.includes(id));
  const own = ordered.filter(({ sameRepairAs }) => sameRepairAs === undefined);
  const items = own.map((finding) => {
    const also = ordered.filter(({ sameRepairAs }) => sameRepairAs === finding.id);
    return html`<li>${orderWords(finding, language)}${
      also.length === 0
        ? undefined
        : html` <span class="quiet">(${PAGE.also[language]}: ${also.map((other) => clauseName(other, language)).join('; ')})</span>`
    }</li>`;
  });
  const owner = facility.owner ?? place?.owner;
  const type = facilityDefinition(facility.facilityType).label[language];
  return html`<li><a href="#${sectionId(index)}">${userText(titleOf(judgement), language)}</a>, ${type}${
    owner === undefined ? undefined : html`, ${PAGE.owner[language]}: ${userText(owner, language)}`
  }<ul>${items}</ul></li>
`;
}

/** What the owner of a place has to provide. */
function placeOrders(
  { place, answers: [answer] }: JudgedPlace,
  index: number,
  language: Language,
): Markup | undefined {
  if (answer === undefined || answer.orderItems.length === 0) return undefined;
  const ordered = answer.findings.filter(({ id }) => answer.orderItems.includes(id));
  return html`<li><a href="#place-${index + 1}">${userText(place.name, language)}</a>${
    place.owner === undefined
      ? undefined
      : html`, ${PAGE.owner[language]}: ${userText(place.owner, language)}`
  }<ul>${ordered.map((finding) => html`<li>${placeFindingWords(finding, language)}</li>`)}</ul></li>
`;
}

const orderWords = (finding: Finding, language: Language): string =>
  `${remedySentence(finding, language) ?? ''} ${clauseName(finding, language)}`;
