import type { Public } from '@comunal/schemas';
import { x } from 'xastscript';
import type { XmlElement } from '../write-xml.ts';
import type { PodcastOptions } from './podcast-options.ts';

/** Writes where captions (WebVTT) and transcripts (pages) of a recording are, by language. */
export function toTranscripts(
  recording: Public<'recording'>,
  { fileUrl, transcriptUrl }: PodcastOptions,
): XmlElement[] {
  const captions = (recording.captions ?? []).flatMap(({ language, path }) => {
    const url = path === undefined ? undefined : fileUrl?.('recording', path);
    return url === undefined ? [] : [{ url, type: 'text/vtt', language, rel: 'captions' }];
  });
  const transcripts = Object.keys(recording.transcript ?? {}).flatMap((language) => {
    const url = transcriptUrl?.(recording, language);
    return url === undefined ? [] : [{ url, type: 'text/html', language }];
  });
  return [...captions, ...transcripts].map((attributes) => x('podcast:transcript', attributes));
}

/** Writes where the chapters of a recording are. */
export function toChapters(
  recording: Public<'recording'>,
  { chaptersUrl }: PodcastOptions,
): XmlElement[] {
  const { chapters = [] } = recording;
  const url = chapters.length > 0 ? chaptersUrl?.(recording) : undefined;
  return url === undefined
    ? []
    : [x('podcast:chapters', { url, type: 'application/json+chapters' })];
}
