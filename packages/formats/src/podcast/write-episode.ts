import { x } from 'xastscript';
import { localize } from '@comunal/i18n';
import type { Public } from '@comunal/schemas';
import { toSeconds } from '../duration-seconds.ts';
import { getEntryUrn } from '../identifiers.ts';
import { toRfc822 } from '../instant.ts';
import { getText } from '../localized-text.ts';
import { toHtmlText, type XmlElement } from '../write-xml.ts';
import type { Episode } from './list-episodes.ts';
import { toOptional } from './optional-element.ts';
import type { PodcastOptions } from './podcast-options.ts';
import { toAlternateEnclosure, toEnclosure } from './to-enclosure.ts';
import { toLicense } from './to-license.ts';
import { toPersons } from './to-persons.ts';
import { toChapters, toTranscripts } from './to-texts.ts';

/** Writes an episode. */
export function writeEpisode(episode: Episode, options: PodcastOptions): XmlElement {
  const { recording, published, files, season, number } = episode;
  const { locale, siteUrl, pageUrl, fileUrl } = options;
  const [file, ...alternatives] = files;
  const { duration, poster } = recording;
  const image = poster && fileUrl?.('recording', poster.path);
  const summary = getText(episode.summary ?? recording.summary, locale);
  return x('item', [
    x('title', getText(recording.title, locale)),
    ...toOptional('link', pageUrl?.(recording)),
    x('guid', { isPermaLink: 'false' }, episode.guid ?? getEntryUrn(recording, siteUrl)),
    x('pubDate', toRfc822(published)),
    ...toOptional('description', summary === undefined ? summary : toHtmlText(summary)),
    ...toOptional('content:encoded', renderNotes(recording, options)),
    toEnclosure(file),
    ...toOptional('itunes:duration', duration === undefined ? duration : toSeconds(duration)),
    ...toOptional('itunes:season', season),
    ...toOptional('itunes:episode', number),
    x('itunes:episodeType', 'full'),
    ...(image === undefined ? [] : [x('itunes:image', { href: image })]),
    ...toTranscripts(recording, options),
    ...toChapters(recording, options),
    ...toPersons(recording, options),
    ...toLicense(recording.license, locale),
    ...alternatives.map(toAlternateEnclosure),
  ]);
}

/** The text of the recording as HTML: what apps call the notes of an episode. */
function renderNotes(
  recording: Public<'recording'>,
  { locale, renderMarkdown }: PodcastOptions,
): string | undefined {
  const body = localize(recording.body, locale);
  return body && renderMarkdown?.(body.text, body.language ?? locale, recording);
}
