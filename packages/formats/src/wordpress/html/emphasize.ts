import type { MarkupNode } from './markup-node.ts';

const closingSigns: ReadonlySet<string> = new Set('.,:;!?…»”"\')');
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

/**
 * Writes emphasis, where CommonMark shows it as such: a mark between a sign and a letter is none. Signs at the edge go outside
 * (`**Nota**:esto`), or else the marks are left out.
 */
export function emphasize(content: string, node: MarkupNode): string {
  if (content.trim() === '') return content;
  const mark = node.nodeName === 'STRONG' ? '**' : '*';
  const before = lastCharacter(textOf(node.previousSibling));
  const after = firstCharacter(textOf(node.nextSibling));
  const [opening = ''] = /^[¡¿«“"'(]*/.exec(content) ?? [];
  const closing = readClosing(content.slice(opening.length));
  const lead = isWord(before) ? opening : '';
  const trail =
    isWord(after) && !content.slice(0, content.length - closing.length).endsWith('\\')
      ? closing
      : '';
  const inner = content.slice(lead.length, content.length - trail.length);
  const isShown =
    inner.trim() === inner &&
    inner !== '' &&
    !(isWord(before) && lead === '' && PUNCTUATION.test(firstCharacter(inner))) &&
    !(isWord(after) && trail === '' && PUNCTUATION.test(lastCharacter(inner))) &&
    !touchesEmphasis(node);
  return isShown ? `${lead}${mark}${inner}${mark}${trail}` : content;
}

/** The signs at the end of a text. They are counted from there: a text may be full of dots. */
function readClosing(text: string): string {
  let start = text.length;
  while (start > 0 && closingSigns.has(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}

/** Marks right behind other marks are read as one. */
function touchesEmphasis({ previousSibling, textContent }: MarkupNode): boolean {
  return (
    (previousSibling?.nodeName === 'STRONG' || previousSibling?.nodeName === 'EM') &&
    /\S$/.test(previousSibling.textContent ?? '') &&
    /^\S/.test(textContent ?? '')
  );
}

function textOf(node: MarkupNode | null): string {
  return node?.textContent ?? '';
}

/** Whether a character is neither a sign nor white space. */
function isWord(character: string): boolean {
  return character !== '' && !/\s/.test(character) && !PUNCTUATION.test(character);
}

function firstCharacter(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function lastCharacter(text: string): string {
  return /[^]$/u.exec(text)?.[0] ?? '';
}
