import { Told } from '@comunal/command';
import { keyFingerprint } from '../signing/key-fingerprint.ts';
import { verifyCampaign, type VerifiedCampaign } from '../signing/verify-campaign.ts';
import { askable, fetchPublished, isPage, type Published } from './fetch-published.ts';
import { readText } from './files.ts';
import { detailsOf } from './own-details.ts';
import { readPage, type PagePayments } from './read-page.ts';
import type { Report } from './report.ts';
import { now } from './clock.ts';
import type { Surroundings } from './verb.ts';

/** What is asked of what is published. */
export interface Asked {
  readonly keys: readonly string[];
  readonly needed: number;
  /** The day before which it must not have been signed. */
  readonly after: string | undefined;
}

type Finding = Omit<Report, 'version' | 'address' | 'checkedAt'>;
type Valid = Extract<VerifiedCampaign, { outcome: 'valid' }>;

const MAX_SOURCES = 5;

/** Looks at an address or a file. @throws `Told` for an address that is not asked. */
export async function reportOn(
  address: string,
  asked: Asked,
  surroundings: Surroundings,
): Promise<Report> {
  const head = { version: 1, address, checkedAt: now() } as const;
  const published = await publishedAt(address, surroundings);
  return { ...head, ...(await judged(published, address, asked, surroundings)) };
}

async function judged(
  published: Published | Finding,
  address: string,
  asked: Asked,
  { context: { signal } }: Surroundings,
): Promise<Finding> {
  if ('outcome' in published) return published;
  if ('failure' in published) return unchecked(published);
  // A line end at the end is what editors add.
  if (!published.isPage) return judge([published.text.replace(/\r?\n$/, '')], undefined, asked);
  const page = readPage(published.text);
  const sources = placesIn(page, address);
  if (sources.length > MAX_SOURCES)
    return { outcome: 'failed', reason: 'elsewhere', found: sources.slice(0, MAX_SOURCES) };
  const taken = await Promise.all(sources.map((source) => takenFrom(source, address, signal)));
  const campaigns = taken.filter((one) => typeof one === 'string');
  const missing = taken.filter((one) => typeof one !== 'string');
  const all = [...page.campaigns, ...campaigns];
  const isUnseen = all.length === 0 && missing.length > 0;
  const { leadsTo: location } = page;
  const led: Finding[] =
    location === undefined ? [] : [{ outcome: 'unchecked', reason: 'redirect', location }];
  const findings = isUnseen ? missing : [await judge(all, page, asked), ...missing];
  return gravest([...led, ...findings]);
}

/** Where its elements may take a campaign from. Which `<base>` counts, a comment or a script can hide: all do. */
function placesIn({ sources, bases }: PagePayments, address: string): string[] {
  // One more than is allowed is enough to know that there are too many.
  const first = (texts: readonly string[]) => [...new Set(texts)].slice(0, MAX_SOURCES + 1);
  const starts = first([address, ...bases.map((base) => resolved(base, address))]);
  return [
    ...new Set(first(sources).flatMap((source) => starts.map((start) => resolved(source, start)))),
  ];
}

function resolved(source: string, start: string): string {
  return URL.canParse(source, start) ? new URL(source, start).href : source;
}

/** What is known to be wrong counts more than what could not be seen, and that more than what is right. */
function gravest(findings: readonly Finding[]): Finding {
  const order = ['failed', 'unchecked', 'valid'] as const;
  const found = order.flatMap((outcome) => findings.filter((one) => one.outcome === outcome));
  return found[0] ?? { outcome: 'unchecked', reason: 'unreadable' };
}

/** The campaign that an element takes from its page's server. */
async function takenFrom(
  source: string,
  address: string,
  signal: AbortSignal,
): Promise<string | Finding> {
  if (!URL.canParse(source, address))
    return { outcome: 'unchecked', reason: 'unreadable', found: [source] };
  const url = new URL(source, address);
  // The element asks no other origin, and what it would show is not known; nor where an entity without a name here leads.
  if (url.origin !== new URL(address).origin || /&[a-z][a-z\d]*;/i.test(source))
    return { outcome: 'failed', reason: 'elsewhere', found: [source] };
  const published = await fetchPublished(url, signal);
  return 'failure' in published ? unchecked(published) : published.text.replace(/\r?\n$/, '');
}

/** Every campaign has to be as it was signed: one beside it could be the one that is shown. */
async function judge(
  campaigns: readonly unknown[],
  page: PagePayments | undefined,
  { keys, needed, after }: Asked,
): Promise<Finding> {
  if (campaigns.length === 0) return { outcome: 'failed', reason: 'not-signed' };
  const results = await Promise.all(
    campaigns.map((campaign) => checkOne(campaign, { keys, needed })),
  );
  const wrong =
    results.find(({ outcome }) => outcome === 'failed') ??
    results.find(({ outcome }) => outcome === 'unchecked');
  if (wrong && wrong.outcome !== 'valid') return { outcome: wrong.outcome, reason: wrong.reason };
  const valid = results.filter((result): result is Valid => result.outcome === 'valid');
  const known = await signedOf(valid);
  const failed = (
    reason: 'too-old' | 'page-key' | 'foreign',
    found?: readonly string[],
  ): Finding => ({
    ...known,
    outcome: 'failed',
    reason,
    ...(found && { found }),
  });
  if (after !== undefined && valid.some(({ issuedAt }) => issuedAt.slice(0, 10) < after))
    return failed('too-old');
  const others = page?.trustedKeys.filter((key) => !keys.includes(key)) ?? [];
  if (others.length > 0) return failed('page-key', others);
  const owns = await Promise.all(valid.map(({ campaign }) => detailsOf(campaign)));
  const details = page ? page.details : [];
  if (!details) return { ...known, outcome: 'unchecked', reason: 'too-large' };
  const foreign = details.filter((detail) => !owns.some((isOwn) => isOwn(detail)));
  return foreign.length > 0 ? failed('foreign', foreign) : { ...known, outcome: 'valid' };
}

/** What stands in a page may be anything. */
async function checkOne(
  campaign: unknown,
  options: Pick<Asked, 'keys' | 'needed'>,
): Promise<VerifiedCampaign> {
  const isData =
    typeof campaign === 'string' || (typeof campaign === 'object' && campaign !== null);
  return isData ? verifyCampaign(campaign, options) : { outcome: 'failed', reason: 'not-signed' };
}

/** When and by whom; of several campaigns the oldest. */
async function signedOf(
  valid: readonly Valid[],
): Promise<Pick<Report, 'issuedAt' | 'expiresAt' | 'signedBy'>> {
  const oldest = valid.toSorted((one, other) => (one.issuedAt < other.issuedAt ? -1 : 1))[0];
  const keys = [...new Set(valid.flatMap(({ signedBy }) => signedBy))];
  const signedBy = await Promise.all(
    keys.map(async (key) => ({ key, fingerprint: await keyFingerprint(key) })),
  );
  return {
    ...(oldest && { issuedAt: oldest.issuedAt, expiresAt: oldest.expiresAt }),
    signedBy,
  };
}

function unchecked({ failure, ...more }: Extract<Published, { failure: string }>): Finding {
  return { outcome: 'unchecked', reason: failure, ...more };
}

async function publishedAt(
  address: string,
  surroundings: Surroundings,
): Promise<Published | Finding> {
  const { context, texts } = surroundings;
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(address)) {
    try {
      const text = await readText(address, surroundings);
      return { text, isPage: isPage(text) };
    } catch (thrown) {
      if (!(thrown instanceof Told)) throw thrown;
      return { outcome: 'unchecked', reason: 'unreadable', found: thrown.lines };
    }
  }
  const url = askable(address);
  // A name and password in the address are not repeated.
  if (!url)
    throw new Told(
      2,
      texts.t('fund:wrong.address', { address: address.replace(/\/\/[^/]*@/, '//') }),
    );
  return fetchPublished(url, context.signal);
}
