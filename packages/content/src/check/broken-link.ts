import { nearest } from '@comunal/command';
import type { RawEntry } from '../model/raw-entry.ts';
import { inEntry } from '../validate/issues-to-findings.ts';
import { keyOf, type Surveyed } from '../link/content-graph.ts';
import { readLink } from '../parse/markdown/read-link.ts';
import { sitePath } from '../parse/markdown/site-path.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { hiddenSlugs, isShownEntry } from './hidden-slugs.ts';
import { markdownPlace } from './markdown-location.ts';
import { nameableSlugs } from './broken-reference.ts';

/** More than this in one entry are not told, so that nothing is looked up for them. */
const most = 100;

/** Links in Markdown to entries that are not there, or that may not be named. */
export function* checkMarkdownLinks({ surveyed, unreadable }: CheckInput): Generator<Finding> {
  const nameable = nameableSlugs(surveyed);
  const known = new Map(surveyed.map(({ raw }) => [keyOf(raw.files), raw]));
  const hidden = hiddenSlugs(surveyed);
  const siteUrl = siteUrlIn(surveyed);
  for (const { raw, survey } of surveyed) {
    const isShown = isShownEntry(raw);
    let broken = 0;
    for (const { path, links } of survey.markdown)
      for (const { href, offset } of links) {
        const target = readLink(href, raw.files.type);
        const place = markdownPlace(raw, path, offset);
        if (target.kind === 'outside')
          yield inEntry(raw, {
            code: 'path-outside',
            variant: 'link',
            ...place,
            values: { value: href },
          });
        if (target.kind === 'elsewhere' && isShown) {
          const step = sitePath(href, siteUrl).find((each) => hidden.has(each));
          const found = step === undefined ? undefined : hidden.get(step);
          if (found) yield inEntry(raw, { ...toHidden(found), ...place });
        }
        if (target.kind !== 'entry' || unreadable.has(keyOf(target))) continue;
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
        } else if (isShown && !isShownEntry(found))
          yield inEntry(raw, { ...toHidden(found), ...place });
      }
  }
}

/** The slug of an entry for allies may be told in a message; that of a closed one may not. */
function toHidden({ isClosed, files }: RawEntry): Pick<Finding, 'code' | 'variant' | 'values'> {
  return isClosed
    ? { code: 'closed-link' }
    : { code: 'closed-link', variant: 'allies', values: { slug: files.slug } };
}

function siteUrlIn(surveyed: readonly Surveyed[]): string | undefined {
  const url = surveyed.find(({ raw }) => raw.files.type === 'site')?.raw.fields['url'];
  return typeof url === 'string' ? url : undefined;
}
