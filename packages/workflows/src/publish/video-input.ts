import { localize } from '@comunal/i18n';
import type { VideoInput } from '@comunal/peertube';
import type { License, PublicRecording } from '@comunal/schemas';
import { truncateText } from '../truncate-text.ts';

/** What PeerTube takes. */
const maxTitle = 120;
const maxDescription = 10_000;
const maxTags = 3; // Of five, two may be needed for a language and a licence that PeerTube lacks.

/** Creates the details of a video from the public form of its recording, in the first language that is spoken in it. */
export function toVideoInput(recording: PublicRecording): VideoInput & { readonly name: string } {
  const { title, summary, body, topics = [], date, languages, license } = recording;
  const language = languages[0] ?? 'es';
  const textIn = (text: Parameters<typeof localize>[0]): string | undefined =>
    localize(text, language)?.text.trim();
  const named = toLicence(license, language);
  const paragraphs = [textIn(summary), textIn(body), named.note].filter(
    (text) => text !== undefined && text !== '',
  );
  return {
    name: truncateText((textIn(title) ?? recording.slug).padEnd(3, '.'), maxTitle),
    description: truncateText(paragraphs.join('\n\n'), maxDescription) || null,
    language,
    licence: named.licence,
    tags: toTags(topics.map(textIn)),
    ...(date !== undefined &&
      /^\d{4}-\d\d-\d\d$/.test(date) && { originallyPublishedAt: `${date}T12:00:00.000Z` }),
  };
}

/** A licence that SPDX does not list is named in the description, with its address. */
function toLicence(
  license: License | undefined,
  language: string,
): { readonly licence: string | null; readonly note?: string } {
  if (license === undefined || typeof license === 'string')
    return { licence: license !== undefined && license.length <= 22 ? license : null };
  const name = localize(license.name, language)?.text ?? '';
  return { licence: null, note: `${name}: ${license.url}` };
}

/** PeerTube takes tags of 2 to 30 characters, each once. */
function toTags(topics: readonly (string | undefined)[]): readonly string[] {
  const tags = topics.filter(
    (topic): topic is string => topic !== undefined && topic.length >= 2 && topic.length <= 30,
  );
  return [...new Set(tags)].slice(0, maxTags);
}
