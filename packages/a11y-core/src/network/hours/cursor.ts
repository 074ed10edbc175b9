import type { Token } from './tokens.js';

/** Thrown inside a reader when an expression cannot go on like this; never leaves this folder. */
export class NotReadable extends Error {}

/** Goes through the pieces of an expression. */
export class Cursor {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The piece so many places ahead. */
  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  skip(): void {
    this.#at++;
  }

  /** Where it stands, to come back to. */
  mark(): number {
    return this.#at;
  }

  reset(mark: number): void {
    this.#at = mark;
  }

  isSign(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'sign' && token.text === text;
  }

  /** Takes the sign if it comes next. */
  takeSign(text: string): boolean {
    if (!this.isSign(text)) return false;
    this.skip();
    return true;
  }

  isWord(words: readonly string[], ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'word' && words.includes(token.text);
  }

  /** Takes one of the words if it comes next, and gives its place among them; else −1. */
  takeWord(words: readonly string[]): number {
    const token = this.peek();
    const place = token?.kind === 'word' ? words.indexOf(token.text) : -1;
    if (place >= 0) this.skip();
    return place;
  }

  /** The number that comes ahead if it lies between both. */
  number(least: number, most: number, ahead = 0): number | undefined {
    const token = this.peek(ahead);
    const fits = token?.kind === 'number' && token.value >= least && token.value <= most;
    return fits ? token.value : undefined;
  }

  takeNumber(least: number, most: number): number {
    const value = this.number(least, most);
    if (value === undefined) throw this.unexpected();
    this.skip();
    return value;
  }

  expectSign(text: string): void {
    if (!this.takeSign(text)) throw this.unexpected();
  }

  unexpected(): NotReadable {
    const text = this.peek()?.text;
    return new NotReadable(
      text === undefined ? 'ends too early' : `"${text}" is not understood here`,
    );
  }
}
