import { inEntry } from '../entry/issue-findings.ts';
import { originOf } from '../entry/origin.ts';
import { findHtml } from '../markdown/find-html.ts';
import type { Finding } from '../problem/finding.ts';
import type { CheckInput } from './check-input.ts';

/** HTML in Markdown, which a page shows as text. The first tag of each text is told. */
export function* checkHtmlInText({ surveyed }: CheckInput): Generator<Finding> {
  for (const { raw, survey } of surveyed)
    for (const { path, value } of survey.markdown)
      for (const [language, markdown] of Object.entries(value)) {
        const found = findHtml(markdown);
        if (!found) continue;
        const at = [...path, language];
        yield inEntry(raw, {
          code: 'html-in-text',
          path: at,
          at: originOf(raw, at)?.inFile ? 'value' : 'body',
          offset: found.offset,
          values: { tag: `<${found.name}>` },
        });
      }
}
