import { Told } from '@comunal/command';
import { addressOf, isAddress } from '../address.ts';
import { fetchPublished, type Published } from '../fetch-published.ts';
import { readText } from '../files.ts';
import type { Surroundings } from '../verb.ts';
import { NOTHING, type Looked } from './looked.ts';
import { isCampaignText } from './page/campaigns-in.ts';
import { plainText } from './page/plain-text.ts';

/** Where the links of a file begin: at nobody's. */
const NOWHERE = 'https://file.invalid/';

/** What a server sends for an address, or what is in a file. @throws `Told` for an address that is not asked. */
export async function lookAtSource(address: string, surroundings: Surroundings): Promise<Looked> {
  if (!isAddress(address)) {
    const text = await fileText(address, surroundings);
    return text === undefined
      ? { ...NOTHING, unseen: [{ reason: 'unreadable', about: address }] }
      : { ...NOTHING, pages: [{ html: text, address: NOWHERE }] };
  }
  const url = addressOf(address, surroundings);
  const published = await fetchPublished(url, surroundings.context.signal);
  return 'text' in published ? seen(published, url) : notSeen(published, url);
}

/** Browsers show plain text as it stands, tags and comments with it, and read XML by other rules than HTML. */
function seen({ text, type }: Extract<Published, { text: string }>, url: URL): Looked {
  const looked = { ...NOTHING, pages: [{ html: text, address: url.href }] };
  if (type === '' || type === 'text/html' || isCampaignText(text)) return looked;
  if (!/^text\/(?!xml)|\b(?:json|javascript)$/.test(type))
    return { ...looked, unseen: [{ reason: 'not-html', about: type }] };
  const lines = text.split(/\r\n?|\n/).map(plainText);
  return { ...looked, texts: [{ text: lines.join('\n'), place: 'text', isShown: true }] };
}

/** The text of a campaign at an address or in a file. @throws `Told` for one that cannot be read. */
export async function campaignText(
  place: string,
  surroundings: Surroundings,
): Promise<string | Extract<Published, { failure: string }>> {
  if (!isAddress(place)) return readText(place, surroundings);
  const url = addressOf(place, surroundings);
  const published = await fetchPublished(url, surroundings.context.signal);
  return 'text' in published ? published.text : published;
}

/** A server that sends visitors elsewhere shows them another page than the collective's. */
function notSeen(
  { failure: reason, status, location }: Extract<Published, { failure: string }>,
  url: URL,
): Looked {
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

async function fileText(path: string, surroundings: Surroundings): Promise<string | undefined> {
  try {
    return await readText(path, surroundings);
  } catch (thrown) {
    if (thrown instanceof Told) return undefined;
    throw thrown;
  }
}
