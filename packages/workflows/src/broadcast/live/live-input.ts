import { localize } from '@comunal/i18n';
import type { LiveInput, NewVideo } from '@comunal/peertube';
import type { PublicEvent } from '@comunal/schemas';
import { toLiveTag } from './live-tag.ts';
import { truncateText } from '../../truncate-text.ts';

/** What PeerTube takes. */
const maxName = 120;
const maxDescription = 10_000;

/** How a live is to be. */
export interface LiveSettings {
  readonly channelId: number;
  readonly saveReplay: boolean;
}

/**
 * Creates the details of a live from the public form of its event. It is permanent, for a server refuses a second stream to any
 * other, and lines drop. What it keeps is private until somebody decides.
 */
export function toLiveInput(
  event: PublicEvent,
  { channelId, saveReplay }: LiveSettings,
): NewVideo & LiveInput {
  const language = event.languages?.[0] ?? 'es';
  const textIn = (text: Parameters<typeof localize>[0]): string | undefined =>
    localize(text, language)?.text.trim();
  const description = textIn(event.summary) ?? '';
  return {
    channelId,
    name: truncateText((textIn(event.title) ?? event.slug).padEnd(3, '.'), maxName),
    // PeerTube refuses a description of one or two characters.
    ...(description.length >= 3 && { description: truncateText(description, maxDescription) }),
    language,
    privacy: event.visibility === 'unlisted' ? 'unlisted' : 'public',
    tags: [toLiveTag(`event/${event.slug}`)],
    permanentLive: true,
    saveReplay,
    ...(saveReplay && { replayPrivacy: 'private' }),
  };
}
