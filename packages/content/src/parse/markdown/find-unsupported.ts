import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { tokenizeMarkdown, type MarkdownExtension } from './tokenize-markdown.ts';

/** Markup of other dialects of Markdown. */
export type UnsupportedKind = 'table' | 'strikethrough' | 'taskList' | 'footnote';

/** Markup that a page shows as it is written. */
export interface UnsupportedMarkup {
  readonly kind: UnsupportedKind;
  /** The offset of the markup in the text. */
  readonly offset: number;
}

interface Dialect {
  readonly kind: UnsupportedKind;
  readonly extension: MarkdownExtension;
  /** The types of tokens that the extension adds. */
  readonly tokenTypes: readonly string[];
  /** A text without one of these strings is not parsed again. */
  readonly marks: readonly string[];
}

const dialects: readonly Dialect[] = [
  { kind: 'table', extension: gfmTable(), tokenTypes: ['table'], marks: ['|'] },
  {
    kind: 'strikethrough',
    extension: gfmStrikethrough({ singleTilde: false }),
    tokenTypes: ['strikethrough'],
    marks: ['~~'],
  },
  {
    kind: 'taskList',
    extension: gfmTaskListItem(),
    tokenTypes: ['taskListCheck'],
    marks: ['[ ]', '[x]', '[X]'],
  },
  {
    kind: 'footnote',
    extension: gfmFootnote(),
    tokenTypes: ['gfmFootnoteCall', 'gfmFootnoteDefinition'],
    marks: ['[^'],
  },
];

/** The work of the extensions grows with the square of the marks, so a text is parsed up to this many of one mark. */
const mostMarks = 2_000;

/**
 * Finds the first markup of each kind that GitHub's Markdown has and CommonMark does not. A footnote call without a definition
 * is none in any dialect: every page shows it as it is written.
 */
export function findUnsupported(text: string): readonly UnsupportedMarkup[] {
  return dialects.flatMap(({ kind, extension, tokenTypes, marks }) => {
    const present = marks.filter((mark) => text.includes(mark));
    if (present.length === 0) return [];
    const end = Math.min(...present.map((mark) => endOfMarks(text, mark)));
    const token = tokenizeMarkdown(text.slice(0, end), [extension]).find(({ type }) =>
      tokenTypes.includes(type),
    );
    return token ? [{ kind, offset: token.start }] : [];
  });
}

/** Returns the offset at which a text has too many of a mark, or its length. */
function endOfMarks(text: string, mark: string): number {
  let end = -1;
  for (let count = 0; count <= mostMarks; count++) {
    end = text.indexOf(mark, end + 1);
    if (end === -1) return text.length;
  }
  return end;
}
