import { negotiateLocale } from '@comunal/i18n';
import type { Public, PublicEntry } from '@comunal/schemas';
import type { ExportOptions } from '../export-options.ts';
import { createResolver } from '../resolve-entry.ts';
import { toPodcastChapters } from '../podcast/to-podcast-chapters.ts';
import { toPodcast } from '../podcast/to-podcast.ts';
import type { ExportContext, ExportedFile, FileWriter, PublicSource } from './file-writer.ts';

/** Writes the feed of each podcast, in its first language, and the chapters of its episodes. Links lead to pages in that language. */
export const podcastFiles: FileWriter = {
  isPerLanguage: false,
  write: (source, options, context) =>
    source.list('podcast').flatMap((podcast) => writePodcast(podcast, source, options, context)),
};

function writePodcast(
  podcast: Public<'podcast'>,
  source: PublicSource,
  options: ExportOptions,
  { exportUrl, pageUrl, clock }: ExportContext,
): ExportedFile[] {
  const path = `podcasts/${podcast.slug}.xml`;
  const locale = podcast.languages[0] ?? options.locale;
  const siteLocale = negotiateLocale(locale, source.languages, options.locale);
  const ownOptions = {
    ...options,
    locale,
    ...(pageUrl && { pageUrl: (entry: PublicEntry) => pageUrl(entry, siteLocale) }),
  };
  const toChaptersPath = ({ slug }: Public<'recording'>): string =>
    `podcasts/${podcast.slug}/${slug}.chapters.json`;
  const getListed = createResolver(source.get);
  const recordings = (podcast.episodes ?? []).flatMap(
    ({ recording }) => getListed('recording', recording) ?? [],
  );
  return [
    {
      path,
      text: toPodcast(podcast, {
        ...ownOptions,
        lookup: source.get,
        ...(clock && { clock }),
        ...(exportUrl && {
          feedUrl: exportUrl(path),
          chaptersUrl: (recording) =>
            recording.chapters ? exportUrl(toChaptersPath(recording)) : undefined,
        }),
      }),
    },
    ...recordings
      .filter(({ chapters }) => chapters)
      .map((recording) => ({
        path: toChaptersPath(recording),
        text: toPodcastChapters(recording, ownOptions),
      })),
  ];
}
