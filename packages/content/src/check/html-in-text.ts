import { createEntryFinding } from '../validate/issues-to-findings.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { locateInMarkdown } from './locate-in-markdown.ts';

/** HTML in Markdown, which a page shows as text. The first tag of each text is told. */
export function* checkHtmlInText({ parsedEntries }: CheckInput): Generator<Finding> {
  for (const { raw, facts } of parsedEntries)
    for (const { path, tag } of facts.markdown)
      if (tag)
        yield createEntryFinding(raw, {
          code: 'html-in-text',
          ...locateInMarkdown(raw, path, tag.offset),
          values: { tag: `<${tag.name}>` },
        });
}
