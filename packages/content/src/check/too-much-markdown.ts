import { inEntry } from '../validate/issues-to-findings.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { markdownPlace } from './markdown-location.ts';

/** Markdown that was not looked at, and that would hold up whatever makes pages of it as well. */
export function* checkTooMuchMarkdown({ surveyed }: CheckInput): Generator<Finding> {
  for (const { raw, survey } of surveyed)
    for (const { path, visible } of survey.markdown)
      if (!visible)
        yield inEntry(raw, { code: 'too-much-markdown', ...markdownPlace(raw, path, 0) });
}
