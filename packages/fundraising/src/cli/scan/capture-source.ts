import { CliError } from '@comunal/command';
import { parseUrl, isUrl } from '../parse-url.ts';
import { fetchDocument, type FetchedDocument } from '../fetch-document.ts';
import { readBytes, readText } from '../files.ts';
import type { Session } from '../session.ts';
import { decodePage } from './decode-page.ts';
import { fetchPage, type FetchedPage, type PageFailure } from './fetch-page.ts';
import { EMPTY_CAPTURE, type Capture } from './capture.ts';
import { isCampaignText } from './page/extract-campaigns.ts';
import { toVerbatimText } from './page/to-verbatim-text.ts';

/** Where the links of a file begin: at nobody's. */
const NOWHERE = 'https://file.invalid/';

/** What a server sends for an address, or what is in a file. @throws `CliError` for an address that is not asked. */
export async function captureSource(address: string, session: Session): Promise<Capture> {
  if (!isUrl(address)) return captureFile(address, session);
  const url = parseUrl(address, session);
  const page = await fetchPage(url, session.context.signal);
  return 'texts' in page ? seen(page, url) : notSeen(page, url);
}

/** Browsers show plain text as it stands, tags and comments with it, and read XML by other rules than HTML. */
function seen({ texts, type }: Extract<FetchedPage, { type: string }>, url: URL): Capture {
  const looked = { ...EMPTY_CAPTURE, pages: texts.map((html) => ({ html, address: url.href })) };
  if (type === 'text/html' || texts.every(isCampaignText)) return looked;
  // Where a server does not say what it sends, browsers guess.
  const isXml = type === '' && texts.some((text) => /^\s*<\?xml/.test(text));
  if (isXml || !/^$|^text\/(?!xml)|\b(?:json|javascript)$/.test(type))
    return { ...looked, unseen: [{ reason: 'not-html', about: type }] };
  return { ...looked, texts: texts.map(toVerbatimText) };
}

/** The text of a campaign at an address or in a file. @throws `CliError` for one that cannot be read. */
export async function readCampaignText(
  place: string,
  session: Session,
): Promise<string | Extract<FetchedDocument, { failure: string }>> {
  if (!isUrl(place)) return readText(place, session);
  const url = parseUrl(place, session);
  const published = await fetchDocument(url, session.context.signal);
  return 'text' in published ? published.text : published;
}

/** A server that sends visitors elsewhere shows them another page than the collective's. */
function notSeen({ failure: reason, status, location }: PageFailure, url: URL): Capture {
  const isElsewhere =
    location !== undefined &&
    !(URL.canParse(location, url) && new URL(location, url).origin === url.origin);
  if (isElsewhere)
    return { ...EMPTY_CAPTURE, found: [{ kind: 'redirect', value: location, place: 'link' }] };
  const more = {
    ...(status !== undefined && { status }),
    ...(location !== undefined && { location }),
  };
  return { ...EMPTY_CAPTURE, unseen: [{ reason, ...more }] };
}

async function captureFile(path: string, session: Session): Promise<Capture> {
  try {
    const texts = decodePage(await readBytes(path, session));
    return texts
      ? { ...EMPTY_CAPTURE, pages: texts.map((html) => ({ html, address: NOWHERE })) }
      : { ...EMPTY_CAPTURE, unseen: [{ reason: 'encoding', about: path }] };
  } catch (thrown) {
    if (thrown instanceof CliError)
      return { ...EMPTY_CAPTURE, unseen: [{ reason: 'unreadable', about: path }] };
    throw thrown;
  }
}
