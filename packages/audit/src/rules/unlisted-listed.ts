import type { ClosedContent } from '../closed/closed-content.ts';
import { listUnlistedPages, type UnlistedPages } from '../closed/unlisted-pages.ts';
import type { Site, SiteFile } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import { getAttribute, getLine, type Page } from '../pages/parse-page.ts';
import { PdfReader } from '../pdf/pdf-reader.ts';
import { readTextParts } from '../text/read-text-parts.ts';
import type { AuditRule } from './audit-rule.ts';

/** Kinds of files that list pages: site maps, feeds, calendars, and the index of a search. */
const listings =
  /(?:\.(?:xml|rss|atom|ics|json|jsonl|jsonld|csv|txt|pf_fragment)|sitemap[^/]*\.gz)$/;

/** A page that is unlisted is in no list, site map, feed and search index: it has an address for those who were given it. */
export function createUnlistedRule({ content }: ClosedContent): AuditRule {
  const pdf = new PdfReader();
  let pages: UnlistedPages | undefined;
  const linkedOnPurpose = listWrittenLinks(content);
  const listPages = (site: Site): UnlistedPages => (pages ??= listUnlistedPages(content, site));

  async function* checkFile(file: SiteFile, site: Site): AsyncGenerator<Observation> {
    const unlisted = listPages(site);
    if (!listings.test(file.path) || unlisted.has(file.path)) return;
    const seen = new Set<string>();
    for await (const part of readTextParts({ name: file.path, bytes: await file.read() }, pdf)) {
      if ('skipped' in part) continue; // said by the rule of closed content
      for (const { entry, offset } of unlisted.find(part.text)) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        yield { code: 'unlisted-listed', line: part.lineAt?.(offset), detail: entry };
      }
    }
  }

  function* checkPage(page: Page, site: Site): Generator<Observation> {
    const unlisted = listPages(site);
    if (unlisted.has(page.path)) return;
    const seen = new Set<string>();
    for (const element of page.elements) {
      const href = getAttribute(element, 'href');
      for (const { entry } of href === undefined ? [] : unlisted.find(toAddress(href, page))) {
        if (seen.has(entry) || linkedOnPurpose.has(entry)) continue;
        seen.add(entry);
        yield { code: 'unlisted-listed', line: getLine(element, 'href'), detail: entry };
      }
    }
  }

  return { codes: ['unlisted-listed'], checkFile, checkPage };
}

/** Resolves an address that is relative to its page. */
function toAddress(href: string, { path }: Page): string {
  return URL.canParse(href, `https://site.example/${path}`)
    ? new URL(href, `https://site.example/${path}`).href
    : href;
}

/** Unlisted entries that somebody links to in a public text, which they may. */
function listWrittenLinks(content: ClosedContent['content']): ReadonlySet<string> {
  const unlisted = content.entries.filter(({ visibility }) => visibility === 'unlisted');
  if (unlisted.length === 0) return new Set();
  const texts = content.entries
    .filter(({ visibility }) => visibility === 'public')
    .map((entry) => JSON.stringify(content.toPublic().get(entry.type, entry.slug)) ?? '');
  const written = unlisted.filter(({ slug }) => {
    const link = new RegExp(`\\]\\([^)\\s]*/${slug}(?![\\w-])`);
    return texts.some((text) => link.test(text));
  });
  return new Set(written.map(({ type, slug }) => `${type}/${slug}`));
}
