/** Where a text stops being JSON. The parser's own message may repeat the text, which can hold personal data. */
import { type Sentence, sentence } from '../../../shared/sentences/sentence.ts';

/** The next token behind white space: a text, a number or word, or a mark. */
const TOKEN =
  /[\t\n\r ]*(?:("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/y;
const SPACE = /[\t\n\r ]*/y;

type Expected = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'commaOrEnd';

/** Why a text that cannot be parsed is not JSON, and where. */
export function jsonProblem(text: string): Sentence {
  const position = problemAt(text);
  if (position >= text.length) {
    return sentence('files.jsonCut', { at: text.length });
  }
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  const column = position - before.lastIndexOf('\n');
  return sentence('files.notJson', { line, column });
}

/** Reads token by token; gives where the first one begins that does not belong there, or the end of the text. */
function problemAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected | 'end' = 'value';
  let position = 0;
  for (;;) {
    const start = afterSpace(text, position);
    if (start >= text.length) return text.length;
    TOKEN.lastIndex = position;
    const [token, string, scalar, mark] = TOKEN.exec(text) ?? [];
    if (token === undefined) return isCutToken(text, start) ? text.length : start;
    position += token.length;
    const next = step(expected, open, string ? 'string' : scalar ? 'scalar' : (mark ?? ''));
    if (next === null) return start;
    expected = next;
  }
}

/** What may follow a token, or null when the token was not expected; `open` is kept up to date. */
function step(expected: Expected | 'end', open: ('{' | '[')[], token: string): Expected | 'end' | null {
  const behindValue = (): Expected | 'end' => (open.length > 0 ? 'commaOrEnd' : 'end');
  const closes = token === (open.at(-1) === '{' ? '}' : ']');
  if (closes && ['valueOrEnd', 'nameOrEnd', 'commaOrEnd'].includes(expected)) {
    open.pop();
    return behindValue();
  }
  switch (expected) {
    case 'value':
    case 'valueOrEnd':
      if (token === 'string' || token === 'scalar') return behindValue();
      if (token !== '{' && token !== '[') return null;
      open.push(token);
      return token === '{' ? 'nameOrEnd' : 'valueOrEnd';
    case 'name':
    case 'nameOrEnd':
      return token === 'string' ? 'colon' : null;
    case 'colon':
      return token === ':' ? 'value' : null;
    case 'commaOrEnd':
      if (token !== ',') return null;
      return open.at(-1) === '{' ? 'name' : 'value';
    default:
      return null;
  }
}

function afterSpace(text: string, position: number): number {
  SPACE.lastIndex = position;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

/** Whether the last token of the text was begun well and only lacks its end. */
function isCutToken(text: string, start: number): boolean {
  const rest = text.slice(start);
  if (rest.startsWith('"'))
    return /^"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*(?:\\(?:u[\da-fA-F]{0,3})?)?$/.test(rest);
  return rest === '-' || ['true', 'false', 'null'].some((word) => word.startsWith(rest));
}
