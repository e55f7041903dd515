import { parse, postprocess, preprocess } from 'micromark';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';

const unsupported: ReadonlySet<string> = new Set([
  'table',
  'strikethrough',
  'taskListCheck',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'htmlFlow',
  'htmlText',
]);

/** Lists what a page shows as it is written: HTML, and what other dialects of Markdown add. */
export function findUnsupportedMarkdown(markdown: string): string[] {
  return tokenTypes(markdown).filter((type) => unsupported.has(type));
}

/** Lists the types of tokens that a parser of CommonMark and of GitHub's dialect finds. */
function tokenTypes(markdown: string): string[] {
  const parser = parse({
    extensions: [
      gfmTable(),
      gfmStrikethrough({ singleTilde: false }),
      gfmTaskListItem(),
      gfmFootnote(),
    ],
  });
  const chunks = preprocess()(markdown, undefined, true);
  const events = postprocess(parser.document().write(chunks));
  return events.flatMap(([kind, { type }]) => (kind === 'enter' ? [type] : []));
}
