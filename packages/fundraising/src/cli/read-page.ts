import { paymentDetailsIn } from './payment-details-in.ts';
import { tagsIn, withoutEntities, type Tag } from './tags-in.ts';

/** What a published page says of payments. */
export interface PagePayments {
  /** The campaigns inside, signed or not, as parsed JSON. */
  readonly campaigns: readonly unknown[];
  /** Where its elements take campaigns from. */
  readonly sources: readonly string[];
  /** Where it says that addresses begin. */
  readonly bases: readonly string[];
  /** Where it sends whoever opens it, by itself. */
  readonly leadsTo: string | undefined;
  /** The keys that the page itself says to trust. */
  readonly trustedKeys: readonly string[];
  /** Payment details that stand anywhere in it, without spaces; undefined where there is more than can be checked. */
  readonly details: readonly string[] | undefined;
}

/** Reads a page as text, in time that grows no faster than it, without running anything of it. */
export function readPage(html: string): PagePayments {
  const tags = tagsIn(html);
  const data = dataIn(html, tags ?? []);
  const texts = [withoutEntities(html), ...data.map((one) => JSON.stringify(one) ?? '')];
  // Under whatever name a page registers it: no other element has a key to trust.
  const elements = (tags ?? []).filter(
    ({ name, get }) => name === 'comunal-donate' || (name.includes('-') && get('trusted-key')),
  );
  const valuesOf = (some: readonly Tag[], attribute: string): string[] =>
    some.flatMap(({ get }) => get(attribute) ?? []).filter((value) => value !== '');
  return {
    campaigns: data.flatMap((one) => (one === undefined ? [null] : isCampaign(one) ? [one] : [])),
    sources: valuesOf(elements, 'src'),
    bases: valuesOf(
      (tags ?? []).filter(({ name }) => name === 'base'),
      'href',
    ),
    leadsTo: (tags ?? [])
      .filter(({ name, get }) => name === 'meta' && get('http-equiv')?.toLowerCase() === 'refresh')
      .map(({ get }) => leadsTo(get('content') ?? ''))
      .find((address) => address !== undefined),
    trustedKeys: valuesOf(elements, 'trusted-key')
      .flatMap((keys) => keys.split(/\s+/))
      .filter((key) => key !== ''),
    details: tags && paymentDetailsIn(texts.join('\n')),
  };
}

/** The address in what a `Refresh` says; undefined where the page is but loaded anew. */
export function leadsTo(refresh: string): string | undefined {
  const address = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?["']?(.*)/is.exec(refresh)?.[1]?.trim();
  return address ? address.slice(0, 300) : undefined;
}

/** Every JSON in a script; undefined for one that is broken and may be meant as a campaign. */
function dataIn(html: string, tags: readonly Tag[]): unknown[] {
  const found: unknown[] = [];
  const ends = /<\/script[\s/>]/gi;
  let close = -1;
  let seen = -1;
  for (const { name, get, end } of tags) {
    if (name !== 'script' || end < seen) continue;
    if (close < end) {
      ends.lastIndex = end;
      close = ends.exec(html)?.index ?? html.length;
    }
    if (get('type')?.toLowerCase() !== 'application/json') continue;
    seen = close;
    const text = html.slice(end, close);
    const data = parsed(text);
    // After such a mark a browser may take a later end for the right one.
    const isMeant = text.includes('"comunalSigned"') || text.includes('<!--');
    if (data !== undefined || isMeant) found.push(data);
  }
  return found;
}

/** Whether an element would show it: one that is not signed as well. */
function isCampaign(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  return 'comunalSigned' in data || ('rails' in data && Array.isArray(data.rails));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
