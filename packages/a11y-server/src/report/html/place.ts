import {
  clauseName,
  type Finding,
  facilityDefinition,
  findingSentence,
  type GroupChain,
  type Label,
  type Language,
  PLACE_CATEGORIES,
  type PlaceCategory,
  type PlaceFinding,
  remedySentence,
  statusOf,
  TRAVELLER_GROUPS,
  type WeakestLink,
} from 'a11y-core';
import type { JudgedPlace, PlaceAnswer } from '../places.js';
import { COLOUR_WORDS, STATUS_WORDS } from '../words.js';
import { fill } from './fill.js';
import { html, type Markup, userText } from './markup.js';
import { tableOf } from './table.js';
import { PAGE } from './words.js';

const LINK_WORDS: Readonly<Record<WeakestLink['kind'], Label>> = {
  arrival: {
    'zh-CN': '到达（街道、停车、公交）',
    'zh-HK': '到達（街道、泊車、巴士）',
    en: 'arrival (street, parking, bus)',
  },
  approach: {
    'zh-CN': '从街道到入口',
    'zh-HK': '由街道至入口',
    en: 'from the street to the entrance',
  },
  entrance: { 'zh-CN': '入口', 'zh-HK': '入口', en: 'entrance' },
  circulation: { 'zh-CN': '室内通行', 'zh-HK': '室內通行', en: 'ways inside' },
  lift: { 'zh-CN': '上下楼层', 'zh-HK': '上落樓層', en: 'between floors' },
  service: { 'zh-CN': '服务设施', 'zh-HK': '服務設施', en: 'the service itself' },
  toilet: { 'zh-CN': '卫生间', 'zh-HK': '洗手間', en: 'toilet' },
  place: { 'zh-CN': '场所整体', 'zh-HK': '場所整體', en: 'the place as a whole' },
};

const REQUIRED = {
  missing: {
    'zh-CN': '缺少{type}：{clause}要求设置。{note}',
    'zh-HK': '欠缺{type}：{clause}規定設置。{note}',
    en: '{type} is missing: {clause} requires it. {note}',
  },
  legacy: {
    'zh-CN': '没有{type}：{clause}要求设置，但该标准晚于本工程，不认定违反标准。',
    'zh-HK': '沒有{type}：{clause}規定設置，但該標準後於本工程，不視為違規。',
    en: 'There is no {type}: {clause} requires it, but is younger than the works; no violation is claimed.',
  },
  open: {
    'zh-CN': '{type}：未查到；是否应设、是否缺少尚不清楚（{clause}）。',
    'zh-HK': '{type}：未有查到；是否須設、是否欠缺尚未清楚（{clause}）。',
    en: '{type}: none was surveyed; whether it is required and missing is not known ({clause}).',
  },
  provide: { 'zh-CN': '补设{type}。', 'zh-HK': '補設{type}。', en: 'Provide: {type}.' },
  toVerify: {
    'zh-CN': '该要求尚待对照标准原文核实，不据此认定违反标准。',
    'zh-HK': '該要求仍待對照標準原文核實，不視為違規。',
    en: 'The clause is to be verified in print, so no violation is claimed.',
  },
} as const satisfies Record<string, Label>;

/** What a place owes, in words, with what to do about it. */
export function placeFindingWords(found: PlaceFinding, language: Language): string {
  const { required, facilityType, verdict, role } = found;
  if (required === undefined) {
    const { placeId, ...finding } = found;
    const about: Finding = { ...finding, facilityId: placeId };
    const todo = verdict === 'unknown' ? undefined : remedySentence(about, language);
    return [findingSentence(about, language), todo].filter((part) => part !== undefined).join(' ');
  }
  const places = {
    type: facilityDefinition(facilityType).label[language],
    clause: clauseName(found, language),
  };
  if (verdict === 'unknown') return fill(REQUIRED.open, language, places);
  if (role === 'legacy') return fill(REQUIRED.legacy, language, places);
  const note =
    role === 'to-verify' ? REQUIRED.toVerify[language] : fill(REQUIRED.provide, language, places);
  return fill(REQUIRED.missing, language, { ...places, note });
}

/** Whether each group of travellers gets through the place, and what it lacks itself. */
export function placeSection(
  { place, answers }: JudgedPlace,
  index: number,
  editions: readonly (string | undefined)[],
  anchorOf: (facilityId: string) => string | undefined,
  language: Language,
): Markup {
  const category = PLACE_CATEGORIES[place.category as PlaceCategory]?.[language] ?? place.category;
  return html`<section id="place-${index + 1}" aria-labelledby="place-${index + 1}-title"><h3 id="place-${index + 1}-title">${userText(place.name, language)}</h3>
<p>${category}${place.owner === undefined ? undefined : html`; ${PAGE.owner[language]}: ${userText(place.owner, language)}`}</p>
${answers.map((answer, i) => answerPart(answer, answers.length > 1 ? editions[i] : undefined, anchorOf, language))}
</section>
`;
}

function answerPart(
  { groups, findings, own, colour, isIncomplete }: PlaceAnswer,
  edition: string | undefined,
  anchorOf: (facilityId: string) => string | undefined,
  language: Language,
): Markup {
  const status = statusOf(own.colour, own.yellow);
  const concerned = groups.filter(({ links }) => links.length > 0);
  const said = findings.filter(
    ({ verdict, role }) =>
      (verdict === 'fail' || verdict === 'borderline' || verdict === 'unknown') &&
      role !== 'background' &&
      (role !== 'advice' || verdict === 'fail'),
  );
  return html`${edition === undefined ? undefined : html`<h4>${PAGE.judgedBy[language]}: ${edition}</h4>`}
<p>${fill(PAGE.placeInShort, language, { colour: COLOUR_WORDS[colour][language] })}${isIncomplete ? ` ${PAGE.placeIncomplete[language]}` : undefined}</p>
${
  concerned.length === 0
    ? undefined
    : tableOf(
        PAGE.ways[language],
        [
          { head: PAGE.affected[language] },
          { head: PAGE.result[language] },
          { head: PAGE.weakest[language] },
        ],
        concerned.map((group) => [
          TRAVELLER_GROUPS[group.group][language],
          COLOUR_WORDS[group.colour][language],
          weakestWords(group, anchorOf, language),
        ]),
      )
}
<p>${PAGE.placeOwn[language]}: ${STATUS_WORDS[status][language]}</p>
${said.length === 0 ? undefined : html`<ul>${said.map((finding) => html`<li>${placeFindingWords(finding, language)}</li>`)}</ul>`}`;
}

function weakestWords(
  { weakest }: GroupChain,
  anchorOf: (facilityId: string) => string | undefined,
  language: Language,
): Markup {
  if (weakest === undefined) return html`–`;
  const { kind, facilityId, edition, clause } = weakest;
  const anchor = facilityId === undefined ? undefined : anchorOf(facilityId);
  const where =
    facilityId === undefined || anchor === undefined
      ? undefined
      : html`: <a href="#${anchor}">${facilityId}</a>`;
  const cited =
    edition === undefined || clause === undefined
      ? undefined
      : `, ${clauseName({ edition, clause }, language)}`;
  return html`${LINK_WORDS[kind][language]}${where}${cited}`;
}
