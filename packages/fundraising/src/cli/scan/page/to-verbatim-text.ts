import { normalizeText } from './normalize-text.ts';
import type { SourceText } from './source-text.ts';

/** A text that a browser shows as it stands, as it does with `text/plain`: tags and comments with it, line by line. */
export function toVerbatimText(text: string): SourceText {
  const lines = text.split(/\r\n?|\n/).map(normalizeText);
  return { text: lines.join('\n'), location: 'text', isVisible: true };
}
