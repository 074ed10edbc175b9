import type { OsmWay, Tags } from './extract.js';
import { pavementTags, type Side } from './sides/side-tags.js';

/** `name:en`, `name:zh-Hant`, `name:yue`: a language, and what follows it in BCP 47. */
const NAME_IN = /^name:([a-z]{2,3}(?:-[A-Za-z0-9]+)*)$/u;

/**
 * The names of an object by language; `int` is the name written for visitors (`int_name`). The plain
 * `name` is what is written on the spot, in no language that OSM would tell.
 */
export function readNames(tags: Tags): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const [key, text] of tags) {
    const language = key === 'int_name' ? 'int' : NAME_IN.exec(key)?.[1];
    if (language !== undefined && text !== '') names[language] = text;
  }
  return names;
}

/** The name of a way and its names in other languages; `undefined` where there are no others. */
export interface WayNames {
  readonly name: string;
  readonly names: Readonly<Record<string, string>> | undefined;
}

/** The names of a way, or of the pavement on one side of it. */
export function namesOfWay({ tags, nameTags = tags }: OsmWay, side?: Side): WayNames {
  const name = nameTags.get('name') ?? '';
  const isPlain = nameTags.size === (nameTags.has('name') ? 1 : 0);
  if (isPlain) return { name, names: undefined };
  return { name, names: readNames(side === undefined ? nameTags : pavementTags(nameTags, side)) };
}
