import { inEntry } from '../validate/issues-to-findings.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { markdownPlace } from './markdown-location.ts';

/** HTML in Markdown, which a page shows as text. The first tag of each text is told. */
export function* checkHtmlInText({ surveyed }: CheckInput): Generator<Finding> {
  for (const { raw, survey } of surveyed)
    for (const { path, tag } of survey.markdown)
      if (tag)
        yield inEntry(raw, {
          code: 'html-in-text',
          ...markdownPlace(raw, path, tag.offset),
          values: { tag: `<${tag.name}>` },
        });
}
