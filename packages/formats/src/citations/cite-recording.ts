import { parseRef, type Public } from '@comunal/schemas';
import { getFullTitle, getText } from '../localized-text.ts';
import { getMedium } from '../medium.ts';
import { citePeople, createItem, toCslDate, type CiteContext } from './cite-context.ts';
import { createCitationKey } from './citation-key.ts';
import type { CslItem } from './csl-item.ts';

/** Cites a recording: a video, a sound, or the episode of a podcast. Who speaks in it counts as its author. */
export function citeRecording(recording: Public<'recording'>, context: CiteContext): CslItem {
  const { locale, pageUrl } = context.options;
  const target = parseRef(recording.of, ['event', 'series', 'podcast']);
  const podcast = target?.type === 'podcast' ? context.lookup('podcast', target.slug) : undefined;
  const activity =
    target?.type === 'event' || target?.type === 'series'
      ? context.lookup(target.type, target.slug)
      : undefined;
  const episode = podcast?.episodes?.find((each) => each.recording === recording.slug);
  const { names, ...people } = citePeople(recording.credits, locale, context);
  return createItem({
    id: createCitationKey(recording),
    type: podcast ? 'broadcast' : types[getMedium(recording) ?? 'unknown'],
    title: getText(recording.title, locale) ?? '',
    ...people,
    author: names('author', 'speaker', 'facilitator'),
    host: names('host', 'moderator'),
    guest: names('guest'),
    organizer: names('organizer'),
    issued: toCslDate(episode?.published ?? recording.date),
    'container-title': getText(podcast?.title, locale),
    number: episode?.number,
    'event-title': activity && getFullTitle(activity, locale),
    dimensions: recording.duration,
    language: recording.languages[0],
    abstract: getText(recording.summary, locale),
    URL: pageUrl?.(recording) ?? recording.copies?.[0]?.url,
  });
}

const types = { video: 'motion_picture', audio: 'song', unknown: 'document' } as const;
