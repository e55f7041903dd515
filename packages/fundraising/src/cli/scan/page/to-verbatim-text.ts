import { normalizeText } from './normalize-text.ts';
import type { SourceText } from './source-text.ts';

/** Converts a document that a browser shows verbatim, such as `text/plain`, with its tags and comments, line by line. */
export function toVerbatimText(text: string): SourceText {
  const lines = text.split(/\r\n?|\n/).map(normalizeText);
  return { text: lines.join('\n'), location: 'text', isVisible: true };
}
