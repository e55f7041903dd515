import { localize, zonedTimeToEpochMs } from '@comunal/i18n';
import type { LiveInput, NewVideo, VideoPrivacy } from '@comunal/peertube';
import type { PublicEvent } from '@comunal/schemas';
import { truncateText } from '../truncate-text.ts';
import { toLiveTag } from './live-tag.ts';

/** What PeerTube takes. */
const maxName = 120;
const maxDescription = 10_000;

/** How a live is to be. */
export interface LiveSettings {
  readonly channelId: number;
  /** Who may see it. */
  readonly privacy: VideoPrivacy;
  /** The language of title and description. */
  readonly language: string;
  /** The page of the event, which stands at the end of the description. */
  readonly pageUrl?: string | undefined;
  /** Whether what was streamed is kept: as a private video, so that nobody sees it before somebody has looked at it. */
  readonly saveReplay: boolean;
  /**
   * Whether it begins now. It is permanent then, for a server refuses a second stream to any other, and lines drop. Otherwise the
   * server tells when it begins.
   */
  readonly beginsNow: boolean;
}

/** Creates the details of a live from the public form of its event. By its tag it is found again. */
export function toLiveInput(
  event: PublicEvent,
  { channelId, privacy, language, pageUrl, saveReplay, beginsNow }: LiveSettings,
): NewVideo & LiveInput {
  const summary = localize(event.summary, language)?.text.trim();
  const description = [summary, pageUrl].filter(Boolean).join('\n\n');
  return {
    channelId,
    name: toLiveName(event, language),
    // PeerTube refuses a description of one or two characters.
    ...(description.length >= 3 && { description: truncateText(description, maxDescription) }),
    language: event.languages?.[0],
    privacy,
    tags: [toLiveTag(`event/${event.slug}`)],
    saveReplay,
    ...(saveReplay && { replayPrivacy: 'private' }),
    ...(beginsNow && { permanentLive: true }),
    ...(!beginsNow &&
      typeof event.starts !== 'string' && {
        schedules: [{ startAt: new Date(zonedTimeToEpochMs(event.starts)).toISOString() }],
      }),
  };
}

/** What the live of an event is called: PeerTube takes 3 to 120 characters. */
export function toLiveName({ title, slug }: PublicEvent, language: string): string {
  const text = localize(title, language)?.text.replaceAll(/\s+/g, ' ').trim() ?? slug;
  return truncateText(text.padEnd(3, '.'), maxName);
}
