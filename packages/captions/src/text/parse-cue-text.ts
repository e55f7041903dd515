import { cueTokens, isCueTag } from './tokens.ts';

/** A part of cue text that holds others. */
export interface CueElement {
  /** `c` class, `i` italics, `b` bold, `u` underline, `ruby` with `rt`, `v` voice, `lang` language. */
  readonly type: 'c' | 'i' | 'b' | 'u' | 'ruby' | 'rt' | 'v' | 'lang';
  readonly classes: readonly string[];
  /** Of `v` the name of who speaks, of `lang` the tag of the language; empty elsewhere. */
  readonly value: string;
  readonly children: readonly CueNode[];
}

/** A part of cue text: words, a moment at which the words after it are said, or an element. */
export type CueNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'timestamp'; readonly ms: number }
  | CueElement;

interface Open {
  readonly type: CueElement['type'];
  readonly classes: readonly string[];
  readonly value: string;
  readonly children: CueNode[];
}

/**
 * Parses cue text into a tree, as https://www.w3.org/TR/webvtt1/#webvtt-cue-text-parsing-rules says: tags that are not
 * known or do not match are passed over. Never throws. A file can nest as deep as it is long, so walk the tree without recursion.
 */
export function parseCueText(text: string): readonly CueNode[] {
  const root: CueNode[] = [];
  const open: Open[] = [];
  for (const token of cueTokens(text)) {
    const current = open.at(-1);
    const children = current?.children ?? root;
    if (token.kind === 'text') children.push({ type: 'text', text: token.text });
    else if (token.kind === 'time') children.push({ type: 'timestamp', ms: token.ms });
    else if (token.kind === 'start') {
      if (!isCueTag(token.name) || (token.name === 'rt' && current?.type !== 'ruby')) continue;
      const value = /^(?:v|lang)$/.test(token.name) ? token.annotation : '';
      const type = token.name as CueElement['type'];
      const element: Open = { type, classes: token.classes, value, children: [] };
      children.push(element);
      open.push(element);
    } else if (token.name === current?.type) open.pop();
    else if (token.name === 'ruby' && current?.type === 'rt') open.splice(-2);
  }
  return root;
}
