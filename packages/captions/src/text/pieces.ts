import { visibleLength } from './length.ts';
import { cueTokens, isCueTag, type CueToken } from './tokens.ts';

/** A word of cue text with the tags that stand in and around it. */
export interface Piece {
  /** As it stands in the cue text. */
  readonly raw: string;
  /** What is seen of it. */
  readonly plain: string;
  readonly length: number;
  /** Whether a line has to begin with it: the dash of another speaker. */
  readonly startsLine: boolean;
}

/** Cuts cue text at the spaces between its words; spaces inside of tags and of ruby part nothing. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let raw = '';
  let plain = '';
  let isNewLine = true;
  let ruby = 0;
  const close = (): void => {
    if (plain === '') return;
    const startsLine = pieces.length > 0 && isNewLine && /^[-–—‐]/.test(plain);
    pieces.push({ raw, plain, length: visibleLength(plain), startsLine });
    [raw, plain, isNewLine] = ['', '', false];
  };
  for (const token of cueTokens(text)) {
    const source = text.slice(token.at, token.end);
    if (token.kind !== 'text') {
      ruby = rubyDepth(ruby, token);
      raw += source;
      continue;
    }
    for (const part of source.split(/([ \t\n\r\f]+)/)) {
      if (part === '') continue;
      if (/[ \t\n\r\f]/.test(part) && ruby === 0) {
        close();
        isNewLine ||= /[\n\r]/.test(part);
      } else {
        raw += part;
        plain += plainOf(part);
      }
    }
  }
  const last = pieces.at(-1);
  if (plain === '' && last) pieces[pieces.length - 1] = { ...last, raw: last.raw + raw };
  else if (plain === '' && raw) pieces.push({ raw, plain, length: 0, startsLine: false });
  else close();
  return moveClosingTags(pieces);
}

function plainOf(part: string): string {
  let plain = '';
  for (const token of cueTokens(part)) if (token.kind === 'text') plain += token.text;
  return plain;
}

function rubyDepth(depth: number, token: CueToken): number {
  if (token.kind === 'start' && token.name === 'ruby') return depth + 1;
  return token.kind === 'end' && token.name === 'ruby' ? Math.max(0, depth - 1) : depth;
}

/** An end tag at the beginning of a word belongs to the word before it. */
function moveClosingTags(pieces: readonly Piece[]): Piece[] {
  const moved: Piece[] = [];
  for (const piece of pieces) {
    const ends = /^(?:<\/[^>]*>)+/.exec(piece.raw)?.[0] ?? '';
    const before = moved.at(-1);
    if (ends && before) {
      moved[moved.length - 1] = { ...before, raw: before.raw + ends };
      moved.push({ ...piece, raw: piece.raw.slice(ends.length) });
    } else moved.push(piece);
  }
  return moved;
}

/** Tags that are open after some cue text, as they were written. */
export function openTagsAfter(text: string, before: readonly string[] = []): string[] {
  const open = [...before];
  for (const token of cueTokens(text)) {
    if (token.kind === 'start' && isCueTag(token.name)) open.push(text.slice(token.at, token.end));
    else if (token.kind === 'end') {
      const last = open.at(-1);
      if (last && nameOf(last) === token.name) open.pop();
    }
  }
  return open;
}

/** The end tags for open ones, the last first. */
export function closingTags(open: readonly string[]): string {
  return open
    .toReversed()
    .map((tag) => `</${nameOf(tag)}>`)
    .join('');
}

function nameOf(tag: string): string {
  return /^<([^\s.>]*)/.exec(tag)?.[1] ?? '';
}
