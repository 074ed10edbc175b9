// Part of every browser and of Node, but not of the language's own library.
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => Utf8Decoder;
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

export interface Utf8Decoder {
  /** Text so far; with `stream`, a character cut in two waits for its rest. Throws on other bytes. */
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

/** A decoder that refuses what is not UTF-8, for one stream. */
export const utf8Decoder = (): Utf8Decoder => new TextDecoder('utf-8', { fatal: true });

export const encodeUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
