import { isVisible } from '@comunal/schemas';
import { nearest } from '@comunal/command';
import type { RawEntry } from '../model/raw-entry.ts';
import { createEntryFinding } from '../validate/issues-to-findings.ts';
import { toEntryKey, type ParsedEntry } from '../link/content-graph.ts';
import { readLink } from '../parse/markdown/read-link.ts';
import { parseSitePath } from '../parse/markdown/parse-site-path.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { collectHiddenSlugs } from './collect-hidden-slugs.ts';
import { locateInMarkdown } from './locate-in-markdown.ts';
import { collectNameableSlugs } from './broken-reference.ts';

/** More than this in one entry are not told, so that nothing is looked up for them. */
const most = 100;

/** Links in Markdown to entries that are not there, or that may not be named. */
export function* checkBrokenLinks({ parsedEntries, unreadable }: CheckInput): Generator<Finding> {
  const nameable = collectNameableSlugs(parsedEntries);
  const known = new Map(parsedEntries.map(({ raw }) => [toEntryKey(raw.files), raw]));
  const hidden = collectHiddenSlugs(parsedEntries);
  const siteUrl = siteUrlIn(parsedEntries);
  for (const { raw, facts } of parsedEntries) {
    const isShown = isVisible(raw.visibility);
    let broken = 0;
    for (const { path, links } of facts.markdown)
      for (const { href, offset } of links) {
        const target = readLink(href, raw.files.type);
        const place = locateInMarkdown(raw, path, offset);
        if (target.kind === 'outside')
          yield createEntryFinding(raw, {
            code: 'path-outside',
            variant: 'link',
            ...place,
            values: { value: href },
          });
        if (target.kind === 'elsewhere' && isShown) {
          const step = parseSitePath(href, siteUrl).find((each) => hidden.has(each));
          const found = step === undefined ? undefined : hidden.get(step);
          if (found) yield createEntryFinding(raw, { ...toHidden(found), ...place });
        }
        if (target.kind !== 'entry' || unreadable.has(toEntryKey(target))) continue;
        const found = known.get(toEntryKey(target));
        if (!found) {
          const slugs = broken++ < most ? (nameable.get(target.type) ?? []) : [];
          const near = nearest(target.slug, slugs);
          yield createEntryFinding(raw, {
            code: 'broken-link',
            ...place,
            values: { href },
            ...(near ? { nearest: `${target.type}/${near}` } : {}),
          });
        } else if (isShown && !isVisible(found.visibility))
          yield createEntryFinding(raw, { ...toHidden(found), ...place });
      }
  }
}

/** The slug of an entry for allies may be told in a message; that of a closed one may not. */
function toHidden({ isClosed, files }: RawEntry): Pick<Finding, 'code' | 'variant' | 'values'> {
  return isClosed
    ? { code: 'closed-link' }
    : { code: 'closed-link', variant: 'allies', values: { slug: files.slug } };
}

function siteUrlIn(parsedEntries: readonly ParsedEntry[]): string | undefined {
  const url = parsedEntries.find(({ raw }) => raw.files.type === 'site')?.raw.fields['url'];
  return typeof url === 'string' ? url : undefined;
}
