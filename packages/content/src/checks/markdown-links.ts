import { inEntry } from '../entry/issue-findings.ts';
import { originOf } from '../entry/origin.ts';
import { keyOf } from '../graph/graph.ts';
import { findLinks } from '../markdown/find-links.ts';
import { readLink } from '../markdown/read-link.ts';
import { nearest } from '../nearest.ts';
import type { Finding } from '../problem/finding.ts';
import { nameableSlugs } from './references.ts';
import type { CheckInput } from './check-input.ts';

/** More than this in one entry are not told, so that nothing is looked up for them. */
const most = 100;

/** Links in Markdown to entries that are not there, or that may not be named. */
export function* checkMarkdownLinks({ surveyed }: CheckInput): Generator<Finding> {
  const nameable = nameableSlugs(surveyed);
  const known = new Map(surveyed.map(({ raw }) => [keyOf(raw.files), raw]));
  for (const { raw, survey } of surveyed) {
    const isShown = raw.visibility === 'public' || raw.visibility === 'unlisted';
    let broken = 0;
    for (const { path, value } of survey.markdown) {
      for (const [language, markdown] of Object.entries(value))
        for (const { href, offset } of findLinks(markdown)) {
          const target = readLink(href, raw.files.type);
          const at = [...path, language];
          const place = {
            path: at,
            at: originOf(raw, at)?.inFile ? 'value' : 'body',
            offset,
          } as const;
          if (target.kind === 'outside')
            yield inEntry(raw, {
              code: 'path-outside',
              variant: 'link',
              ...place,
              values: { value: href },
            });
          if (target.kind !== 'entry') continue;
          const found = known.get(keyOf(target));
          if (!found) {
            const slugs = broken++ < most ? (nameable.get(target.type) ?? []) : [];
            const near = nearest(target.slug, slugs);
            yield inEntry(raw, {
              code: 'broken-link',
              ...place,
              values: { href },
              ...(near ? { nearest: `${target.type}/${near}` } : {}),
            });
          } else if (isShown && found.isClosed)
            yield inEntry(raw, { code: 'closed-link', ...place });
          else if (isShown && found.visibility === 'allies')
            yield inEntry(raw, {
              code: 'closed-link',
              variant: 'allies',
              ...place,
              values: { slug: found.files.slug },
            });
        }
    }
  }
}
