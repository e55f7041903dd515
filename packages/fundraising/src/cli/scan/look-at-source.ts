import { CliError } from '@comunal/command';
import { addressOf, isAddress } from '../address.ts';
import { fetchPublished, type Published } from '../fetch-published.ts';
import { readBytes, readText } from '../files.ts';
import type { Session } from '../session.ts';
import { decodePage } from './decode-page.ts';
import { fetchPage, type FetchedPage, type PageFailure } from './fetch-page.ts';
import { NOTHING, type Looked } from './looked.ts';
import { isCampaignText } from './page/campaigns-in.ts';
import { shownAsIs } from './page/shown-as-is.ts';

/** Where the links of a file begin: at nobody's. */
const NOWHERE = 'https://file.invalid/';

/** What a server sends for an address, or what is in a file. @throws `CliError` for an address that is not asked. */
export async function lookAtSource(address: string, session: Session): Promise<Looked> {
  if (!isAddress(address)) return lookAtFile(address, session);
  const url = addressOf(address, session);
  const page = await fetchPage(url, session.context.signal);
  return 'texts' in page ? seen(page, url) : notSeen(page, url);
}

/** Browsers show plain text as it stands, tags and comments with it, and read XML by other rules than HTML. */
function seen({ texts, type }: Extract<FetchedPage, { type: string }>, url: URL): Looked {
  const looked = { ...NOTHING, pages: texts.map((html) => ({ html, address: url.href })) };
  if (type === 'text/html' || texts.every(isCampaignText)) return looked;
  // Where a server does not say what it sends, browsers guess.
  const isXml = type === '' && texts.some((text) => /^\s*<\?xml/.test(text));
  if (isXml || !/^$|^text\/(?!xml)|\b(?:json|javascript)$/.test(type))
    return { ...looked, unseen: [{ reason: 'not-html', about: type }] };
  return { ...looked, texts: texts.map(shownAsIs) };
}

/** The text of a campaign at an address or in a file. @throws `CliError` for one that cannot be read. */
export async function campaignText(
  place: string,
  session: Session,
): Promise<string | Extract<Published, { failure: string }>> {
  if (!isAddress(place)) return readText(place, session);
  const url = addressOf(place, session);
  const published = await fetchPublished(url, session.context.signal);
  return 'text' in published ? published.text : published;
}

/** A server that sends visitors elsewhere shows them another page than the collective's. */
function notSeen({ failure: reason, status, location }: PageFailure, url: URL): Looked {
  const isElsewhere =
    location !== undefined &&
    !(URL.canParse(location, url) && new URL(location, url).origin === url.origin);
  if (isElsewhere)
    return { ...NOTHING, found: [{ kind: 'redirect', value: location, place: 'link' }] };
  const more = {
    ...(status !== undefined && { status }),
    ...(location !== undefined && { location }),
  };
  return { ...NOTHING, unseen: [{ reason, ...more }] };
}

async function lookAtFile(path: string, session: Session): Promise<Looked> {
  try {
    const texts = decodePage(await readBytes(path, session));
    return texts
      ? { ...NOTHING, pages: texts.map((html) => ({ html, address: NOWHERE })) }
      : { ...NOTHING, unseen: [{ reason: 'encoding', about: path }] };
  } catch (thrown) {
    if (thrown instanceof CliError)
      return { ...NOTHING, unseen: [{ reason: 'unreadable', about: path }] };
    throw thrown;
  }
}
