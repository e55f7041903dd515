import { parse, postprocess, preprocess } from 'micromark';

/** An extension of micromark's syntax. */
export type MarkdownExtension = NonNullable<
  NonNullable<Parameters<typeof parse>[0]>['extensions']
>[number];

/** A token of a Markdown text. A token comes before those that it contains. */
export interface MarkdownToken {
  /** The name that micromark gives it. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Emphasis is disabled: it changes no link and no word, and takes the parser longest. */
const withoutEmphasis: MarkdownExtension = { disable: { null: ['attention'] } };

/** Splits Markdown into tokens with micromark, the parser behind remark: as CommonMark, with the extensions of the caller. */
export function tokenizeMarkdown(
  text: string,
  extensions: readonly MarkdownExtension[] = [],
): readonly MarkdownToken[] {
  const shift = text.startsWith('\ufeff') ? 1 : 0; // the parser does not count a byte-order mark
  const chunks = preprocess()(text, undefined, true);
  const parser = parse({ extensions: [withoutEmphasis, ...extensions] });
  const events = postprocess(parser.document().write(chunks));
  return events.flatMap(([kind, { type, start, end }]) =>
    kind === 'enter' ? [{ type, start: start.offset + shift, end: end.offset + shift }] : [],
  );
}
