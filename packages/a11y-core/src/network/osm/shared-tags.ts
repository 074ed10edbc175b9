import type { OsmExtract, OsmWay, Tags } from './extract.js';
import { TagList } from './tag-list.js';

/** Common on ways, and nothing that any reader here asks for: it would only tell equal ways apart. */
export const NOT_ASKED: ReadonlySet<string> = new Set([
  'alt_name',
  'bicycle',
  'bus',
  'buildingpart',
  'cycling_width',
  'fixme',
  'horse',
  'junction',
  'loc_ref',
  'maxheight',
  'maxspeed',
  'motor_vehicle',
  'network',
  'note',
  'old_name',
  'oneway',
  'operator',
  'postal_code',
  'ref',
  'service',
  'source',
  'surface_bike',
  'vehicle',
  'wikidata',
  'wikipedia',
]);

/** Keys that `readNames` and the pavement of a road read. */
const isName = (key: string): boolean =>
  key === 'name' || key === 'int_name' || key.startsWith('name:');

const ASKED = 1;
const NAME = 2;

/** Where tag after tag leads: every path is one list of tags. */
interface Fork {
  readonly next: Map<string, Map<string, Fork>>;
  /** The list that ends here. */
  tags: Tags | undefined;
}

const fork = (): Fork => ({ next: new Map(), tags: undefined });

/**
 * Ways of which a walker is told the same share their tags, so that whatever is read from them is
 * read once: there are as many as ways in a file, and few that differ in more than the name.
 */
export class SharedTags {
  readonly #root = fork();
  readonly #meanings = new Map<string, number>();
  #at = this.#root;
  #asked: string[] = [];
  #names: string[] | undefined;

  /** The way with the tags that it shares with its like, its names set apart. */
  shared({ id, tags, refs }: OsmWay): OsmWay {
    this.#at = this.#root;
    this.#asked = [];
    this.#names = undefined;
    tags.forEach(this.#take);
    this.#at.tags ??= new TagList(this.#asked);
    const nameTags = this.#names === undefined ? NO_NAMES : new TagList(this.#names);
    return { id, tags: this.#at.tags, refs, nameTags };
  }

  readonly #take = (value: string, key: string): void => {
    const meaning = this.#meanings.get(key) ?? this.#meaningOf(key);
    if (meaning === NAME) {
      this.#names ??= [];
      this.#names.push(key, value);
    } else if (meaning === ASKED) {
      this.#asked.push(key, value);
      this.#at = this.#follow(key, value);
    }
  };

  #meaningOf(key: string): number {
    const meaning = isName(key) ? NAME : NOT_ASKED.has(key) ? 0 : ASKED;
    this.#meanings.set(key, meaning);
    return meaning;
  }

  #follow(key: string, value: string): Fork {
    const { next } = this.#at;
    let values = next.get(key);
    if (values === undefined) {
      values = new Map();
      next.set(key, values);
    }
    const known = values.get(value);
    if (known !== undefined) return known;
    const made = fork();
    values.set(value, made);
    return made;
  }
}

const NO_NAMES: Tags = new TagList([]);

/** The extract with ways that share their tags. */
export function withSharedTags(extract: OsmExtract): OsmExtract {
  const all = new SharedTags();
  return { ...extract, ways: extract.ways.map((way) => all.shared(way)) };
}
