import type { Site, SiteFile } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import { decodePercent } from '@comunal/http/address';
import { listFileLinks } from '../links/list-file-links.ts';
import { listLinks, type Link } from '../links/list-links.ts';
import { createLinkResolver, type LinkResolver, type LinkTarget } from '../links/resolve-link.ts';
import { toFileAddress } from '../loads/foreign-host.ts';
import { listPageLoads } from '../loads/page-loads.ts';
import { parsePage, getAttribute, type Page } from '../pages/parse-page.ts';
import type { AuditRule } from './audit-rule.ts';

/** A link to a part of a page, which can be judged once that page was read. */
interface FragmentLink {
  readonly file: string;
  readonly line: number | undefined;
  readonly url: string;
  readonly target: SiteFile;
  readonly fragment: string;
}

/**
 * What a page, style sheet, feed or list of pages names is in the site. Addresses of others are not looked at, since nothing is
 * sent anywhere; a part of a page that is missing only leads to its top, and is a warning.
 */
export function createBrokenLink(): AuditRule {
  let resolving: Promise<LinkResolver> | undefined;
  const idsByPage = new Map<string, ReadonlySet<string>>();
  const toParts: FragmentLink[] = [];
  return { codes: ['broken-link', 'broken-fragment'], checkPage, checkFile, checkSite };

  async function* checkPage(page: Page, site: Site): AsyncGenerator<Observation> {
    idsByPage.set(page.path, listIds(page));
    const { base } = listPageLoads(page, site);
    yield* checkLinks(listLinks(page, site), base, page.path, site);
  }

  async function* checkFile(file: SiteFile, site: Site): AsyncGenerator<Observation> {
    const links = await listFileLinks(file, site);
    yield* checkLinks(links, toFileAddress(file.path, site), file.path, site);
  }

  async function* checkLinks(
    links: readonly Link[],
    base: URL,
    file: string,
    site: Site,
  ): AsyncGenerator<Observation> {
    if (links.length === 0) return;
    const { resolve } = await (resolving ??= createLinkResolver(site));
    const seen = new Set<string>();
    for (const { url, line } of links) {
      if (seen.has(url)) continue;
      seen.add(url);
      const target = resolve(url, base);
      if (target.kind === 'missing')
        yield { code: 'broken-link', line, detail: describe(url, target) };
      const fragment = target.kind === 'file' ? partOf(target.fragment) : '';
      if (target.kind === 'file' && fragment !== '')
        toParts.push({ file, line, url, target: target.file, fragment });
    }
  }

  async function* checkSite(site: Site): AsyncGenerator<Observation> {
    const { redirects, resolve } = await (resolving ??= createLinkResolver(site));
    for (const { to, file, line } of redirects) {
      const target = /[*:]/.test(to.replace(/^https?:/i, ''))
        ? undefined
        : resolve(to, toFileAddress('', site));
      if (target?.kind === 'missing')
        yield { code: 'broken-link', file, line, detail: describe(to, target) };
    }
    for (const { file, line, url, target, fragment } of toParts)
      if (!(await hasPart(target, fragment)))
        yield { code: 'broken-fragment', file, line, detail: url };
  }

  async function hasPart(target: SiteFile, fragment: string): Promise<boolean> {
    let ids = idsByPage.get(target.path);
    if (!ids && target.extension === 'svg') {
      ids = listIds(parsePage(target.path, (await target.read()).toString()));
      idsByPage.set(target.path, ids);
    }
    // What a fragment means in a PDF or a video is up to whoever shows it.
    return !ids || ids.has(fragment) || ids.has(decodePercent(fragment));
  }
}

/** The address as it is written, and the file that only its case or its accents tell from it. */
function describe(url: string, { nearest }: LinkTarget & { kind: 'missing' }): string {
  return nearest === undefined ? url : `${url} → ${nearest}`;
}

/** The name of the part that a fragment leads to; empty for the top of the page, a text in it, and what a script reads. */
function partOf(fragment: string): string {
  const [part = ''] = fragment.split(':~:');
  return /^(?:top$|[/!?]|svgView\(|xywh=|t=)/i.test(part) || part.includes('=') ? '' : part;
}

function listIds({ elements }: Page): ReadonlySet<string> {
  const names = elements.flatMap((element) => [
    getAttribute(element, 'id'),
    element.tagName === 'a' ? getAttribute(element, 'name') : undefined,
  ]);
  return new Set(names.filter((name) => name !== undefined));
}
