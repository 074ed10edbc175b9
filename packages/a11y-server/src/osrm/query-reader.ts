import { decimalOf } from '../http/parameters.js';
import { OsrmError } from './osrm-error.js';

/** Reads the parameters of an address one by one, and refuses those nobody asked for. */
export interface QueryReader {
  /** The text of a parameter; undefined where it was not given. */
  text(name: string): string | undefined;
  /** One of these words. */
  word<const W extends string>(name: string, words: readonly W[], standard: W): W;
  /** `true` or `false`. */
  flag(name: string, standard: boolean): boolean;
  number(name: string): number | undefined;
  /** Elements separated by semicolons, one for each coordinate; an empty one is undefined. */
  each<T>(name: string, parse: (element: string) => T): readonly (T | undefined)[];
  /** To be called last: throws for every parameter that was not read. */
  finish(): void;
}

/** A reader of a query as Express parses it, for as many coordinates. Everything it throws is `OsrmError`. */
export function createQueryReader(
  query: Readonly<Record<string, unknown>>,
  coordinates: number,
): QueryReader {
  const known = new Set<string>();
  const text = (name: string): string | undefined => {
    known.add(name);
    const given = Object.hasOwn(query, name) ? query[name] : undefined;
    if (given === undefined || typeof given === 'string') return given;
    throw new OsrmError('InvalidQuery', `${name} is given more than once.`);
  };
  const word = <const W extends string>(name: string, words: readonly W[], standard: W): W => {
    const given = text(name);
    if (given === undefined) return standard;
    const found = words.find((one) => one === given);
    if (found !== undefined) return found;
    throw unreadable(name, given, `one of ${words.join(', ')}`);
  };
  return {
    text,
    word,
    flag: (name, standard) => word(name, ['true', 'false'], standard ? 'true' : 'false') === 'true',
    number: (name) => {
      const given = text(name);
      if (given === undefined) return undefined;
      const value = decimalOf(given);
      if (value === undefined) throw unreadable(name, given, 'a number');
      return value;
    },
    each: (name, parse) => {
      const given = text(name);
      if (given === undefined) return new Array(coordinates).fill(undefined);
      const elements = given.split(';');
      if (elements.length !== coordinates) {
        throw new OsrmError(
          'InvalidOptions',
          `Number of elements in ${name} size ${elements.length} does not match coordinate size ${coordinates}`,
        );
      }
      return elements.map((element) => (element === '' ? undefined : parse(element)));
    },
    finish: () => {
      const unknown = Object.keys(query).filter((name) => !known.has(name));
      if (unknown.length === 0) return;
      throw new OsrmError(
        'InvalidQuery',
        `There is no parameter ${unknown.join(', ')}; known: ${[...known].join(', ')}.`,
      );
    },
  };
}

/** The refusal of a value that is not what a parameter holds. */
export const unreadable = (name: string, given: string, expected: string): OsrmError =>
  new OsrmError('InvalidQuery', `${name} must be ${expected}; it is "${given}".`);
