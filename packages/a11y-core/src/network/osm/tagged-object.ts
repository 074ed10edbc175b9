import { type Attribute, fromNatural, type SourcedInterval } from '../interval.js';
import type { LevelSet } from '../level.js';
import type { Tags } from './extract.js';
import { readLevels } from './levels.js';
import type { TagReading } from './reading.js';
import type { DoubtList } from './suspicions.js';

/** A reading and the tag it came from. */
export interface KeyedReading extends TagReading {
  readonly key: string;
}

/** An object of the source while its tags are read: turns readings into columns, lists the doubtful. */
export class TaggedObject {
  readonly name: string;
  readonly tags: Tags;
  readonly #suspicions: DoubtList;

  /** `name` such as `way/123`. */
  constructor(name: string, tags: Tags, suspicions: DoubtList) {
    this.name = name;
    this.tags = tags;
    this.#suspicions = suspicions;
  }

  /** The reading as stored, under its attribute; nothing where the tags say nothing. */
  attribute(attribute: Attribute, reading: KeyedReading): { [A in Attribute]?: SourcedInterval } {
    const interval = this.interval(attribute, reading);
    return interval === undefined ? {} : { [attribute]: interval };
  }

  /** The reading as stored; `undefined` where the tags say nothing. */
  interval(attribute: Attribute, reading: KeyedReading): SourcedInterval | undefined {
    this.note(reading);
    if (reading.source === 'none') return undefined;
    const { low, high } = fromNatural(attribute, reading);
    return { low, high, source: reading.source };
  }

  /** The floors the object says it is on. */
  level(): LevelSet {
    const reading = readLevels(this.tags);
    this.note(reading);
    return reading.level;
  }

  /** Lists the reading if it is doubtful. */
  note({ key, suspicious }: Pick<KeyedReading, 'key' | 'suspicious'>): void {
    if (suspicious === undefined) return;
    const value = this.tags.get(key) ?? '';
    this.#suspicions.add({ object: this.name, key, value, reason: suspicious });
  }
}
