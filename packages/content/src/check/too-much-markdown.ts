import { createEntryFinding } from '../validate/issues-to-findings.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { locateInMarkdown } from './locate-in-markdown.ts';

/** Markdown that was not looked at, and that would hold up whatever makes pages of it as well. */
export function* checkTooMuchMarkdown({ parsedEntries }: CheckInput): Generator<Finding> {
  for (const { raw, facts } of parsedEntries)
    for (const { path, visible } of facts.markdown)
      if (!visible)
        yield createEntryFinding(raw, {
          code: 'too-much-markdown',
          ...locateInMarkdown(raw, path, 0),
        });
}
