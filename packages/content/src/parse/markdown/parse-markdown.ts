import { parse, postprocess, preprocess } from 'micromark';
import { hasTooMuchMarkdown } from './has-too-much-markdown.ts';

/** A token of a Markdown text. A token comes before those that it contains. */
export interface MarkdownToken {
  /** The name that micromark gives it. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Emphasis is disabled: it changes no link and no word, and takes the parser longest. */
const extensions = [{ disable: { null: ['attention'] } }];

/**
 * Parses Markdown as CommonMark, with micromark, the parser behind remark.
 * @returns `undefined` for a text that would take it minutes.
 */
export function parseMarkdown(text: string): readonly MarkdownToken[] | undefined {
  if (hasTooMuchMarkdown(text)) return undefined;
  const shift = text.startsWith('\ufeff') ? 1 : 0; // the parser does not count a byte-order mark
  const chunks = preprocess()(text, undefined, true);
  const events = postprocess(parse({ extensions }).document().write(chunks));
  return events.flatMap(([kind, { type, start, end }]) =>
    kind === 'enter' ? [{ type, start: start.offset + shift, end: end.offset + shift }] : [],
  );
}
