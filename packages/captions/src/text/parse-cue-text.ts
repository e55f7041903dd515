import { tokenizeCueText, isCueTag } from './tokenize-cue-text.ts';

/** An element of cue text, which has children. */
export interface CueElement {
  /** `c` class, `i` italics, `b` bold, `u` underline, `ruby` with `rt`, `v` voice, `lang` language. */
  readonly type: 'c' | 'i' | 'b' | 'u' | 'ruby' | 'rt' | 'v' | 'lang';
  /** The classes of the tag, as `loud` in `<v.loud Ana>`; none when it names none. */
  readonly classes: readonly string[];
  /** The name of the speaker for `v`, the language tag for `lang`, and an empty string for all others. */
  readonly value: string;
  /** What stands between its tags. */
  readonly children: readonly CueNode[];
}

/** A node of cue text: text, a timestamp at which the text after it is said, or an element. */
export type CueNode =
  | {
      readonly type: 'text';
      /** Plain text, with its entities decoded. It may hold line breaks. */
      readonly text: string;
    }
  | {
      readonly type: 'timestamp';
      /** The moment of the video, in milliseconds. */
      readonly ms: number;
    }
  | CueElement;

interface OpenElement {
  readonly type: CueElement['type'];
  readonly classes: readonly string[];
  readonly value: string;
  readonly children: CueNode[];
}

/**
 * Parses cue text into a tree, as https://www.w3.org/TR/webvtt1/#webvtt-cue-text-parsing-rules specifies: unknown and
 * unmatched tags are ignored. Never throws. Nesting is limited only by the size of the file, so walk the tree without
 * recursion.
 *
 * @param text - The `text` of a cue.
 * @example
 * ```ts
 * import { parseCueText } from '@comunal/captions';
 *
 * const [voice] = parseCueText('<v Ana>Hola, <i>vecinas</i>.');
 * if (voice?.type === 'v') console.log(voice.value, voice.children.length); // → Ana 3
 * ```
 */
export function parseCueText(text: string): readonly CueNode[] {
  const root: CueNode[] = [];
  const open: OpenElement[] = [];
  for (const token of tokenizeCueText(text)) {
    const current = open.at(-1);
    const children = current?.children ?? root;
    if (token.kind === 'text') children.push({ type: 'text', text: token.text });
    else if (token.kind === 'time') children.push({ type: 'timestamp', ms: token.ms });
    else if (token.kind === 'start') {
      if (!isCueTag(token.name) || (token.name === 'rt' && current?.type !== 'ruby')) continue;
      const value = /^(?:v|lang)$/.test(token.name) ? token.annotation : '';
      const type = token.name as CueElement['type'];
      const element: OpenElement = { type, classes: token.classes, value, children: [] };
      children.push(element);
      open.push(element);
    } else if (token.name === current?.type) open.pop();
    else if (token.name === 'ruby' && current?.type === 'rt') open.splice(-2);
  }
  return root;
}
