import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { locateInMarkdown } from './locate-in-markdown.ts';

/**
 * Reports `unsupported-markdown`: tables, strikethrough, task lists and footnotes, which CommonMark does not have and a page
 * shows as they are written. Of each text, the first one of each kind is reported.
 */
export function* checkUnsupportedMarkdown({ parsedEntries }: CheckInput): Generator<Finding> {
  for (const { raw, facts } of parsedEntries)
    for (const { path, unsupported } of facts.markdown)
      for (const { kind, offset } of unsupported)
        yield createEntryFinding(raw, {
          code: 'unsupported-markdown',
          variant: kind,
          ...locateInMarkdown(raw, path, offset),
        });
}
