import { hasPage, isVisible } from '@comunal/schemas';
import { nearest } from '@comunal/command';
import type { RawEntry } from '../model/raw-entry.ts';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import { toEntryKey, type ParsedEntry } from '../link/content-graph.ts';
import { readLink } from '../parse/markdown/read-link.ts';
import { parseSitePath } from '../parse/markdown/parse-site-path.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { collectHiddenSlugs } from './collect-hidden-slugs.ts';
import { locateInMarkdown } from './locate-in-markdown.ts';
import { collectNameableSlugs } from './broken-reference.ts';

/** For more broken links of one entry than these no similar slug is looked up. */
const maxSuggestions = 100;

/**
 * Reports links in Markdown: `broken-link` to an entry that does not exist, `closed-link` from a visible entry to one that
 * is not, or that lacks a consent, `path-outside` out of the content folder.
 */
export function* checkBrokenLinks({
  parsedEntries,
  projections,
  unreadable,
}: CheckInput): Generator<Finding> {
  const nameable = collectNameableSlugs(parsedEntries);
  const entries = new Map(parsedEntries.map(({ raw }) => [toEntryKey(raw.files), raw]));
  const hidden = collectHiddenSlugs(parsedEntries);
  const siteUrl = readSiteUrl(parsedEntries);
  for (const { raw, facts } of parsedEntries) {
    const isVisibleEntry = isVisible(raw.visibility);
    let count = 0;
    for (const { path, links } of facts.markdown)
      for (const { href, offset } of links) {
        const target = readLink(href, raw.files.type);
        const location = locateInMarkdown(raw, path, offset);
        if (target.kind === 'outside')
          yield createEntryFinding(raw, {
            code: 'path-outside',
            variant: 'link',
            ...location,
            values: { value: href },
          });
        if (target.kind === 'elsewhere' && isVisibleEntry) {
          const step = parseSitePath(href, siteUrl).find((each) => hidden.has(each));
          const linked = step === undefined ? undefined : hidden.get(step);
          if (linked) yield createEntryFinding(raw, { ...createClosedLink(linked), ...location });
        }
        if (target.kind !== 'entry' || unreadable.has(toEntryKey(target))) continue;
        const linked = entries.get(toEntryKey(target));
        if (!linked) {
          const slugs = count++ < maxSuggestions ? (nameable.get(target.type) ?? []) : [];
          const similar = nearest(target.slug, slugs);
          yield createEntryFinding(raw, {
            code: 'broken-link',
            ...location,
            values: { href },
            ...(similar ? { nearest: `${target.type}/${similar}` } : {}),
          });
        } else if (isVisibleEntry && !isVisible(linked.visibility))
          yield createEntryFinding(raw, { ...createClosedLink(linked), ...location });
        else if (isVisibleEntry && hasPage(target.type) && !projections.hasPublicForm(linked))
          // The site shows the words alone, and so can be built: the consent ends there without waiting for anybody.
          yield createEntryFinding(raw, {
            code: 'closed-link',
            variant: 'withheld',
            severity: 'warning',
            ...location,
          });
      }
  }
}

/** The fault of a link to an entry that is not visible: the slug of one for allies may be quoted, that of a closed one may not. */
function createClosedLink({
  isClosed,
  files,
}: RawEntry): Pick<Finding, 'code' | 'variant' | 'values'> {
  return isClosed
    ? { code: 'closed-link' }
    : { code: 'closed-link', variant: 'allies', values: { slug: files.slug } };
}

function readSiteUrl(parsedEntries: readonly ParsedEntry[]): string | undefined {
  const url = parsedEntries.find(({ raw }) => raw.files.type === 'site')?.raw.fields['url'];
  return typeof url === 'string' ? url : undefined;
}
