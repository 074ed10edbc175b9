/** Characters that stand for themselves in a string, then any number of escapes followed by more. */
const PLAIN = String.raw`[\u0020\u0021\u0023-\u005b\u005d-\uffff]*`;
const STRING_BODY = String.raw`${PLAIN}(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})${PLAIN})*`;

/** A JSON token: a string, a number or word, or one mark of punctuation. */
const TOKEN = new RegExp(
  String.raw`[ \t\n\r]*(?:("${STRING_BODY}")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:]))`,
  'y',
);

/** The beginning of a token that the end of the text cuts off. */
const CUT_OFF = new RegExp(
  String.raw`(?:"${STRING_BODY}(?:\\(?:u[0-9a-fA-F]{0,3})?)?|-|\.|[eE][+-]?|t|tr|tru|f|fa|fal|fals|n|nu|nul)?$`,
  'y',
);

type Expecting = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

/**
 * Where a text stops being JSON: the offset of the first character that cannot stand there, or the
 * length of the text when it breaks off. Engines word their errors differently and some name no
 * place at all. Undefined for valid JSON.
 */
export function firstJsonError(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  let isDone = false;
  let at = 0;
  while (true) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (token === null) {
      const rest = /[^ \t\n\r]/g;
      rest.lastIndex = at;
      const next = rest.exec(text)?.index ?? text.length;
      if (isDone && next === text.length) return undefined;
      CUT_OFF.lastIndex = next;
      return CUT_OFF.test(text) ? text.length : next;
    }
    const [whole, string, scalar, mark] = token;
    const start = at + whole.length - (string ?? scalar ?? mark)!.length;
    if (isDone) return start;
    const wantsValue: boolean = expecting === 'value' || expecting === 'value-or-end';
    if (string !== undefined && (expecting === 'key' || expecting === 'key-or-end')) {
      expecting = 'colon';
    } else if ((string !== undefined || scalar !== undefined) && wantsValue) {
      expecting = 'comma-or-end';
    } else if ((mark === '{' || mark === '[') && wantsValue) {
      open.push(mark);
      expecting = mark === '{' ? 'key-or-end' : 'value-or-end';
    } else if (mark === ':' && expecting === 'colon') {
      expecting = 'value';
    } else if (mark === ',' && expecting === 'comma-or-end') {
      expecting = open.at(-1) === '{' ? 'key' : 'value';
    } else if (closes(mark, open.at(-1), expecting)) {
      open.pop();
      expecting = 'comma-or-end';
    } else {
      return start;
    }
    at += whole.length;
    isDone = open.length === 0 && expecting === 'comma-or-end';
  }
}

function closes(mark: string | undefined, open: '{' | '[' | undefined, expecting: Expecting) {
  if (mark === '}') {
    return open === '{' && (expecting === 'key-or-end' || expecting === 'comma-or-end');
  }
  return (
    mark === ']' && open === '[' && (expecting === 'value-or-end' || expecting === 'comma-or-end')
  );
}

/** Line and column of an offset, both from 1, as editors count them. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}
