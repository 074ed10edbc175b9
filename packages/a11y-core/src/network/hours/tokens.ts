/** A piece of an expression. Words are in small letters. */
export type Token =
  | { readonly kind: 'time'; readonly minute: number; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string };

const PIECE =
  /\s*(?:(?<always>24\/7)|(?<time>\d{1,2}[:.]\d{2})(?![\d:.])|(?<number>\d+)|(?<word>[a-z]+)|(?<comment>"[^"]*")|(?<sign>\|\||[;,\-:+()[\]/]))\s*/iy;

/** The pieces of an expression, or the first character that is part of none. */
export function tokensOf(text: string): readonly Token[] | { readonly unexpected: string } {
  // Wide digits and signs, as a Chinese keyboard gives them, and the dashes of word processors.
  const plain = text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .trim();
  const tokens: Token[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < plain.length) {
    const at = PIECE.lastIndex;
    const groups = PIECE.exec(plain)?.groups;
    if (groups === undefined) return { unexpected: plain.slice(at).trim() };
    const { always, time, number, word, comment, sign } = groups;
    if (always !== undefined) tokens.push({ kind: 'word', text: always });
    else if (time !== undefined) {
      const [hours, minutes] = time.split(/[:.]/).map(Number);
      if (minutes! > 59) return { unexpected: time };
      tokens.push({ kind: 'time', minute: hours! * 60 + minutes!, text: time });
    } else if (number !== undefined) {
      tokens.push({ kind: 'number', value: Number(number), text: number });
    } else if (word !== undefined) tokens.push({ kind: 'word', text: word.toLowerCase() });
    else if (comment !== undefined) tokens.push({ kind: 'comment', text: comment });
    else tokens.push({ kind: 'sign', text: sign! });
  }
  return tokens;
}
