import { collectTimestamp } from '../vtt/parse-timestamp.ts';
import { decodeReferences } from './entities.ts';

/** A piece of cue text. `at` and `end`: where it stands in it. */
export type CueToken = { readonly at: number; readonly end: number } & (
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

/** Cuts cue text into tokens, as https://www.w3.org/TR/webvtt1/#webvtt-cue-text-tokenizer says. */
export function* cueTokens(text: string): Generator<CueToken, void, undefined> {
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('<', at);
    const textEnd = open < 0 ? text.length : open;
    if (textEnd > at)
      yield { kind: 'text', text: decodeReferences(text.slice(at, textEnd)), at, end: textEnd };
    if (open < 0) return;
    const close = text.indexOf('>', open);
    // A tag that nothing closes goes to the end.
    const end = close < 0 ? text.length : close + 1;
    const token = tagOf(text.slice(open + 1, close < 0 ? end : close));
    if (token) yield { ...token, at: open, end };
    at = end;
  }
}

type Bare<Token> = Token extends unknown ? Omit<Token, 'at' | 'end'> : never;

function tagOf(inner: string): Bare<CueToken> | undefined {
  if (inner.startsWith('/')) return { kind: 'end', name: inner.slice(1) };
  if (/^\d/.test(inner)) {
    const time = collectTimestamp(inner, 0);
    return time?.end === inner.length ? { kind: 'time', ms: time.ms } : undefined;
  }
  const space = inner.search(/[\t\n\f ]/);
  const [name = '', ...classes] = (space < 0 ? inner : inner.slice(0, space)).split('.');
  const annotation = space < 0 ? '' : decodeReferences(inner.slice(space));
  return {
    kind: 'start',
    name,
    classes: classes.filter(Boolean),
    annotation: annotation.replaceAll(/[\t\n\f\r ]+/g, ' ').replaceAll(/^ | $/g, ''),
  };
}

/** The tags that there are; all others are passed over. */
export function isCueTag(name: string): boolean {
  return /^(?:[cbiuv]|ruby|rt|lang)$/.test(name);
}

/** The words of cue text, without tags; lines stay lines. */
export function plainText(text: string): string {
  if (!/[<&]/.test(text)) return text;
  let plain = '';
  for (const token of cueTokens(text)) if (token.kind === 'text') plain += token.text;
  return plain;
}

/** Cue text without the tags that nobody sees and that mean nothing: `<font>`, and one that is never closed. */
export function withoutUnknownTags(text: string): string {
  if (!text.includes('<')) return text;
  let kept = '';
  for (const token of cueTokens(text)) {
    const source = text.slice(token.at, token.end);
    const isKnown = 'name' in token ? isCueTag(token.name) : true;
    if (token.kind === 'text' || (isKnown && source.endsWith('>'))) kept += source;
  }
  return kept;
}
