import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { locateInMarkdown } from './locate-in-markdown.ts';

/** Reports `html-in-text`: HTML in Markdown, which a page shows as text. Only the first tag of each text is reported. */
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
