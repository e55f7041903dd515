import { isLocalHost } from '../links/local-host.ts';
import { listLinks } from '../links/list-links.ts';
import { resolveAddress, toFileAddress } from '../loads/foreign-host.ts';
import { listPageLoads } from '../loads/page-loads.ts';
import type { Observation } from '../finding.ts';
import type { Site } from '../files/site-files.ts';
import type { Page } from '../pages/parse-page.ts';
import type { AuditRule } from './audit-rule.ts';

/**
 * A link without encryption shows everybody on the way which page is asked for. What a page loads so from another host has a
 * finding of its own; names of vocabularies, which look like addresses, are no links.
 */
export const httpLink: AuditRule = { codes: ['http-link'], checkPage };

function* checkPage(page: Page, site: Site): Generator<Observation> {
  const own = toFileAddress(page.path, site);
  const { base } = listPageLoads(page, site);
  const seen = new Set<string>();
  for (const { url, line, isFollowed } of listLinks(page, site)) {
    if (base.protocol !== 'http:' && !NAMED.test(url)) continue;
    const address = resolveAddress(url, base);
    if (address?.protocol !== 'http:' || isLocalHost(address.hostname)) continue;
    // A site that is published without encryption has relative links without it.
    if (address.host === own.host ? own.protocol === 'http:' : !isFollowed) continue;
    const detail = `${address.origin}${address.pathname}`;
    if (!seen.has(detail)) yield { code: 'http-link', line, detail };
    seen.add(detail);
  }
}

/** The scheme as browsers read it, with line ends in between. What does not name it has that of the page. */
const NAMED = /h\s*t\s*t\s*p\s*:/i;
