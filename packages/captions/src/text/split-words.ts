import { countVisibleCharacters } from './reading-speed.ts';
import { tokenizeCueText, isCueTag, type CueToken } from './tokenize-cue-text.ts';

/** A word of cue text with the tags inside and around it. */
export interface CueWord {
  /** The word in cue text, with its tags. */
  readonly raw: string;
  /** The word as plain text. */
  readonly plain: string;
  readonly length: number;
  /** Whether the word has to start a line, since its dash marks another speaker. */
  readonly startsLine: boolean;
}

/** Splits cue text into words at spaces outside of tags and ruby. */
export function splitWords(text: string): CueWord[] {
  const words: CueWord[] = [];
  let raw = '';
  let plain = '';
  let isNewLine = true;
  let depth = 0;
  const close = (): void => {
    if (plain === '') return;
    const startsLine = words.length > 0 && isNewLine && /^[-–—‐]/.test(plain);
    words.push({ raw, plain, length: countVisibleCharacters(plain), startsLine });
    [raw, plain, isNewLine] = ['', '', false];
  };
  for (const token of tokenizeCueText(text)) {
    const source = text.slice(token.start, token.end);
    if (token.kind !== 'text') {
      depth = getRubyDepth(depth, token);
      raw += source;
      continue;
    }
    for (const part of source.split(/([ \t\n\r\f]+)/)) {
      if (part === '') continue;
      if (/[ \t\n\r\f]/.test(part) && depth === 0) {
        close();
        isNewLine ||= /[\n\r]/.test(part);
      } else {
        raw += part;
        plain += getText(part);
      }
    }
  }
  const last = words.at(-1);
  if (plain === '' && last) words[words.length - 1] = { ...last, raw: last.raw + raw };
  else if (plain === '' && raw) words.push({ raw, plain, length: 0, startsLine: false });
  else close();
  return moveClosingTags(words);
}

function getText(part: string): string {
  let plain = '';
  for (const token of tokenizeCueText(part)) if (token.kind === 'text') plain += token.text;
  return plain;
}

function getRubyDepth(depth: number, token: CueToken): number {
  if (token.kind === 'start' && token.name === 'ruby') return depth + 1;
  return token.kind === 'end' && token.name === 'ruby' ? Math.max(0, depth - 1) : depth;
}

/** Moves an end tag at the beginning of a word to the word before it. */
function moveClosingTags(words: readonly CueWord[]): CueWord[] {
  const moved: CueWord[] = [];
  for (const word of words) {
    const ends = /^(?:<\/[^>]*>)+/.exec(word.raw)?.[0] ?? '';
    const previous = moved.at(-1);
    if (ends && previous) {
      moved[moved.length - 1] = { ...previous, raw: previous.raw + ends };
      moved.push({ ...word, raw: word.raw.slice(ends.length) });
    } else moved.push(word);
  }
  return moved;
}

/** Returns the start tags that are still open after some cue text, as they were written. */
export function findOpenTags(text: string, openBefore: readonly string[] = []): string[] {
  const open = [...openBefore];
  for (const token of tokenizeCueText(text)) {
    if (token.kind === 'start' && isCueTag(token.name))
      open.push(text.slice(token.start, token.end));
    else if (token.kind === 'end') {
      const last = open.at(-1);
      if (last && getTagName(last) === token.name) open.pop();
    }
  }
  return open;
}

/** Writes the end tags for open tags, the last one first. */
export function writeClosingTags(open: readonly string[]): string {
  return open
    .toReversed()
    .map((tag) => `</${getTagName(tag)}>`)
    .join('');
}

function getTagName(tag: string): string {
  return /^<([^\s.>]*)/.exec(tag)?.[1] ?? '';
}
