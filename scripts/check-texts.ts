/** Fails when a screen shows a text that stands in its code, so that no translation can reach it. */
import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** Attributes and properties whose text a person sees or hears. */
const SPOKEN =
  /^(aria-label|aria-description|aria-roledescription|aria-valuetext|alt|caption|description|header|label|message|nothingFound|placeholder|text|title)$/;
/** Names that are the same in every language. */
const NAMES = /\b(Usher|TIXNGO|S-360|UTC|CSV|PNG|JSON|API|SHA-256)\b/g;
/** A sentence, or a word with a capital as the value of a table of words, is for a person wherever it stands. */
const SENTENCE = /^\p{Lu}\p{L}*[,:]? \p{L}/u;
const CAPITAL_WORD = /^\p{Lu}\p{Ll}+$/u;
/** One letter alone is a symbol, such as × or s. */
const LETTERS = /\p{L}{2}/u;

interface Found {
  line: number;
  text: string;
}

type SyntaxNode = { type: string; start: number } & Record<string, unknown>;

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

/** The name of an attribute or a property; empty when it is computed. */
function nameOf(node: SyntaxNode): string {
  const named = node.type === 'JSXAttribute' ? node.name : node.key;
  if (!isNode(named) || node.computed === true) return '';
  return String(named.name ?? named.value ?? '');
}

/** The text that a node itself writes, or null: literals and the fixed parts of templates. */
function writtenBy(node: SyntaxNode): string | null {
  if (node.type === 'JSXText' || (node.type === 'Literal' && typeof node.value === 'string')) return String(node.value);
  if (node.type !== 'TemplateElement' || typeof node.value !== 'object' || node.value === null) return null;
  return 'cooked' in node.value ? String(node.value.cooked) : null;
}

/** Everything in a source text that a person would see and that is not a translation. */
export function bareTexts(file: string, source: string): Found[] {
  const found: Found[] = [];
  const visit = (node: SyntaxNode, shown: boolean): void => {
    const text = writtenBy(node);
    if (text !== null && LETTERS.test(text.replace(NAMES, '')) && (shown || SENTENCE.test(text.trim()))) {
      found.push({ line: source.slice(0, node.start).split('\n').length, text: text.trim() });
    }
    for (const child of childrenOf(node)) visit(child, isShown(node, child, shown));
  };
  const program: unknown = parseSync(file, source).program;
  if (isNode(program)) visit(program, false);
  return found;
}

/** Whether what a child writes is shown: content of an element, or the value of a spoken attribute or property. */
function isShown(node: SyntaxNode, child: SyntaxNode, shown: boolean): boolean {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return child.type === 'JSXText' || child.type === 'JSXExpressionContainer';
    case 'JSXAttribute':
      return child === node.value && SPOKEN.test(nameOf(node));
    case 'Property':
      return child === node.value && (SPOKEN.test(nameOf(node)) || CAPITAL_WORD.test(writtenBy(child) ?? ''));
    case 'ConditionalExpression':
      return shown && child !== node.test;
    case 'LogicalExpression':
      return shown && (node.operator !== '&&' || child === node.right);
    case 'JSXExpressionContainer':
    case 'TemplateLiteral':
    case 'ParenthesizedExpression':
      return shown;
    case 'BinaryExpression':
      return shown && node.operator === '+';
    default:
      return false;
  }
}

function main(): void {
  const files = globSync('renderer/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'));
  const screens = files.filter((file) => !file.startsWith('renderer/languages/') && !file.includes('.test.'));
  const bare = screens.flatMap((file) =>
    bareTexts(file, readFileSync(file, 'utf8')).map(
      ({ line, text }) => `${file}:${line} shows "${text}" in English only`,
    ),
  );
  for (const line of bare) process.stderr.write(`${line}\n`);
  process.stdout.write(`Texts: ${screens.length} files, ${bare.length} not translated\n`);
  process.exitCode = bare.length > 0 ? 1 : 0;
}

if (import.meta.main) main();
