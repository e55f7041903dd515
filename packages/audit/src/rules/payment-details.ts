import { readText } from '../files/read-text.ts';
import type { Site, SiteFile } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import { isNotInstalled } from '@comunal/http/node';
import { findDeclaredCampaigns } from '../payment-details/find-declared-campaigns.ts';
import type { PaymentDetail } from '../payment-details/payment-detail-finder.ts';
import type { AuditRule } from './audit-rule.ts';

/**
 * An account, a key or a link for payments that no campaign declares: one that somebody put there, or a person's own. Campaigns are
 * the data of `<comunal-donate>` in pages and the campaign files of the site, and those of the content where it is known. One that
 * stands on many pages is one finding.
 */
export function createPaymentDetails(campaigns: readonly unknown[]): AuditRule {
  return { codes: ['payment-details'], checkSite: (site) => checkSite(site, campaigns) };
}

async function* checkSite(site: Site, campaigns: readonly unknown[]): AsyncGenerator<Observation> {
  const pages = [...site.files.values()].filter(({ extension }) => /^x?html?$/.test(extension));
  if (pages.length === 0) return;
  const finders = await loadFinders();
  if (!finders) {
    const detail = `payment-details of ${pages.length} pages: @comunal/fundraising is missing`;
    yield { code: 'not-inspected', file: '', detail };
    return;
  }
  const declared = [...campaigns];
  for (const file of site.files.values())
    if (/^(?:x?html?|json)$/.test(file.extension))
      declared.push(...findDeclaredCampaigns(await readQuietly(file)));
  const finder = await finders.createPaymentDetailFinder(declared);
  const seen = new Map<string, Shown>();
  for (const file of pages) {
    const details = finder.find(await readQuietly(file));
    if (!details) {
      const detail = 'payment-details: too large';
      yield { code: 'not-inspected', file: file.path, detail };
      continue;
    }
    for (const detail of details) count(seen, detail, file.path);
  }
  for (const { detail, file, pages: total } of seen.values()) {
    const more = total > 1 ? ` (+${total - 1})` : '';
    const { kind, masked, line } = detail;
    yield { code: 'payment-details', file, line, detail: `${kind} ${masked}${more}` };
  }
}

/** A detail, the first page that shows it, and how many do. */
interface Shown {
  readonly detail: PaymentDetail;
  readonly file: string;
  pages: number;
}

function count(seen: Map<string, Shown>, detail: PaymentDetail, file: string): void {
  const key = `${detail.kind} ${detail.masked}`;
  const known = seen.get(key);
  if (known) known.pages += 1;
  else seen.set(key, { detail, file, pages: 1 });
}

/** The text of a file; empty for one that cannot be read, which is named once, where all rules look at it. */
async function readQuietly(file: SiteFile): Promise<string> {
  try {
    return (await readText(file)) ?? '';
  } catch {
    return '';
  }
}

/** Loads the detectors, which validate accounts by the rails of `@comunal/fundraising`. */
async function loadFinders() {
  try {
    return await import('../payment-details/payment-detail-finder.ts');
  } catch (thrown) {
    if (isNotInstalled(thrown)) return undefined;
    throw thrown;
  }
}
