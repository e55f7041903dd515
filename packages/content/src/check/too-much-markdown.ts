import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { locateInMarkdown } from './locate-in-markdown.ts';

/** Reports `too-much-markdown`: a text that was not parsed, since it would take minutes here and wherever pages are rendered. */
export function* checkTooMuchMarkdown({ parsedEntries }: CheckInput): Generator<Finding> {
  for (const { raw, facts } of parsedEntries)
    for (const { path, visible } of facts.markdown)
      if (!visible)
        yield createEntryFinding(raw, {
          code: 'too-much-markdown',
          ...locateInMarkdown(raw, path, 0),
        });
}
