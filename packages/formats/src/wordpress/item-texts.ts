import type { ExportedItem } from './export-file.ts';
import { joinFootnotes } from './html/to-markdown.ts';
import { readFootnotes } from './read-footnotes.ts';

/** Everything of a post that is published as a text, as HTML. */
export function listTexts({ title, excerpt, content, meta }: ExportedItem): string[] {
  const footnotes = readFootnotes(meta.get('footnotes'));
  return [title, excerpt, joinFootnotes(content, footnotes), ...footnotes.values()];
}
