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

/** The base URL for the links of a file, which belongs to nobody. */
const NOWHERE = 'https://file.invalid/';

/** Captures what a server sends for a URL, or the content of a file. @throws `CliError` for a URL that is not allowed. */
export async function captureSource(address: string, session: Session): Promise<Capture> {
  if (!isUrl(address)) return captureFile(address, session);
  const url = parseUrl(address, session);
  const page = await fetchPage(url, session.context.signal);
  return 'texts' in page ? createCapture(page, url) : reportFailure(page, url);
}

/** Creates a capture of a response. Browsers show plain text verbatim, with tags, and parse XML by other rules than HTML. */
function createCapture({ texts, type }: Extract<FetchedPage, { type: string }>, url: URL): Capture {
  const capture = { ...EMPTY_CAPTURE, pages: texts.map((html) => ({ html, address: url.href })) };
  if (type === 'text/html' || texts.every(isCampaignText)) return capture;
  // Browsers guess the type where the server sends none.
  const isXml = type === '' && texts.some((text) => /^\s*<\?xml/.test(text));
  if (isXml || !/^$|^text\/(?!xml)|\b(?:json|javascript)$/.test(type))
    return { ...capture, unchecked: [{ reason: 'not-html', about: type }] };
  return { ...capture, texts: texts.map(toVerbatimText) };
}

/** Reads the text of a campaign at a URL or in a file. @throws `CliError` for a file that cannot be read. */
export async function readCampaignText(
  location: string,
  session: Session,
): Promise<string | Extract<FetchedDocument, { failure: string }>> {
  if (!isUrl(location)) return readText(location, session);
  const url = parseUrl(location, session);
  const published = await fetchDocument(url, session.context.signal);
  return 'text' in published ? published.text : published;
}

/** Reports a failed request. A redirect to another origin shows visitors another page than the collective's. */
function reportFailure({ failure: reason, status, location }: PageFailure, url: URL): Capture {
  const isElsewhere =
    location !== undefined &&
    !(URL.canParse(location, url) && new URL(location, url).origin === url.origin);
  if (isElsewhere)
    return {
      ...EMPTY_CAPTURE,
      findings: [{ kind: 'redirect', value: location, location: 'link' }],
    };
  const more = {
    ...(status !== undefined && { status }),
    ...(location !== undefined && { location }),
  };
  return { ...EMPTY_CAPTURE, unchecked: [{ reason, ...more }] };
}

async function captureFile(path: string, session: Session): Promise<Capture> {
  try {
    const texts = decodePage(await readBytes(path, session));
    return texts
      ? { ...EMPTY_CAPTURE, pages: texts.map((html) => ({ html, address: NOWHERE })) }
      : { ...EMPTY_CAPTURE, unchecked: [{ reason: 'encoding', about: path }] };
  } catch (thrown) {
    if (thrown instanceof CliError)
      return { ...EMPTY_CAPTURE, unchecked: [{ reason: 'unreadable', about: path }] };
    throw thrown;
  }
}
