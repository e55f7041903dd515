import { collectTimestamp } from '../vtt/parse-timestamp.ts';
import { decodeEntities } from './entities.ts';

/** A token of cue text. `start` and `end` are its offsets in the text. */
export type CueToken = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'start';
      readonly name: string;
      readonly classes: readonly string[];
      readonly annotation: string;
    }
  | { readonly kind: 'end'; readonly name: string }
  | { readonly kind: 'time'; readonly ms: number }
);

/** Splits cue text into tokens, as https://www.w3.org/TR/webvtt1/#webvtt-cue-text-tokenizer specifies. */
export function* tokenizeCueText(text: string): Generator<CueToken, void, undefined> {
  for (let start = 0; start < text.length;) {
    const open = text.indexOf('<', start);
    const textEnd = open < 0 ? text.length : open;
    if (textEnd > start)
      yield { kind: 'text', text: decodeEntities(text.slice(start, textEnd)), start, end: textEnd };
    if (open < 0) return;
    const close = text.indexOf('>', open);
    // A tag without its closing bracket extends to the end.
    const end = close < 0 ? text.length : close + 1;
    const token = parseTag(text.slice(open + 1, close < 0 ? end : close));
    if (token) yield { ...token, start: open, end };
    start = end;
  }
}

type WithoutOffsets<Token> = Token extends unknown ? Omit<Token, 'start' | 'end'> : never;

function parseTag(inner: string): WithoutOffsets<CueToken> | undefined {
  if (inner.startsWith('/')) return { kind: 'end', name: inner.slice(1) };
  if (/^\d/.test(inner)) {
    const time = collectTimestamp(inner, 0);
    return time?.end === inner.length ? { kind: 'time', ms: time.ms } : undefined;
  }
  const space = inner.search(/[\t\n\f ]/);
  const [name = '', ...classes] = (space < 0 ? inner : inner.slice(0, space)).split('.');
  const annotation = space < 0 ? '' : decodeEntities(inner.slice(space));
  return {
    kind: 'start',
    name,
    classes: classes.filter(Boolean),
    annotation: annotation.replaceAll(/[\t\n\f\r ]+/g, ' ').replaceAll(/^ | $/g, ''),
  };
}

/** Whether WebVTT defines a tag. All others are ignored. */
export function isCueTag(name: string): boolean {
  return /^(?:[cbiuv]|ruby|rt|lang)$/.test(name);
}

/**
 * Converts cue text to plain text, without tags. Line breaks are kept.
 *
 * @param text - The `text` of a cue.
 * @example
 * ```ts
 * import { plainText } from '@comunal/captions';
 *
 * console.log(plainText('<v Ana>Hola, <i>vecinas</i> &amp; vecinos.')); // → Hola, vecinas & vecinos.
 * ```
 */
export function plainText(text: string): string {
  if (!/[<&]/.test(text)) return text;
  let plain = '';
  for (const token of tokenizeCueText(text)) if (token.kind === 'text') plain += token.text;
  return plain;
}

/** Removes the tags that have no effect from cue text: unknown ones such as `<font>`, and one that is cut off. */
export function stripUnknownTags(text: string): string {
  if (!text.includes('<')) return text;
  let kept = '';
  for (const token of tokenizeCueText(text)) {
    const source = text.slice(token.start, token.end);
    const isKnown = 'name' in token ? isCueTag(token.name) : true;
    if (token.kind === 'text' || (isKnown && source.endsWith('>'))) kept += source;
  }
  return kept;
}
