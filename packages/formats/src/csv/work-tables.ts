import type { Public } from '@comunal/schemas';
import {
  creditsCell,
  dateCell,
  filesCell,
  joinCell,
  licenseCell,
  pageCell,
  refsCell,
  secondsCell,
  slugCell,
  textCell,
  textsCell,
} from './cell-values.ts';
import { definePartsTable, defineTable } from './csv-table.ts';

type Work = Public<'publication'>;

/** An edition, and its work. A work of which no edition is known has a row of its own. */
interface EditionRow {
  readonly work: Work;
  readonly edition?: NonNullable<Work['editions']>[number];
}

/** A row for each edition of each work. */
export const publicationTable = definePartsTable<'publication', EditionRow>(
  (work) => {
    const { editions = [] } = work;
    return editions.length > 0 ? editions.map((edition) => ({ work, edition })) : [{ work }];
  },
  {
    slug: ({ work }) => work.slug,
    page_url: ({ work }, context) => pageCell(work, context),
    title: ({ work }, context) => textCell(work.title, context),
    subtitle: ({ work }, context) => textCell(work.subtitle, context),
    kind: ({ work }) => work.kind,
    state: ({ work }) => work.state,
    topics: ({ work }, context) => textsCell(work.topics, context),
    published: ({ work }) => dateCell(work.published),
    credits: ({ work }, context) => creditsCell(work.credits, context),
    license: ({ work }, context) => licenseCell(work.license, context),
    summary: ({ work }, context) => textCell(work.summary, context),
    edition_language: ({ edition }) => edition?.language,
    edition_name: ({ edition }, context) => textCell(edition?.name, context),
    edition_format: ({ edition }) => edition?.format,
    edition_state: ({ edition }) => edition?.state,
    edition_published: ({ edition }) => dateCell(edition?.published),
    edition_isbn: ({ edition }) => edition?.isbn,
    edition_copies: ({ edition }) => edition?.copies,
    edition_license: ({ edition }, context) => licenseCell(edition?.license, context),
    edition_url: ({ edition }) => edition?.url,
    edition_files: ({ edition }, context) => filesCell('publication', edition?.files, context),
    updated: ({ work }) => dateCell(work.updated),
  },
);

/** A row for each recording. */
export const recordingTable = defineTable<'recording'>({
  slug: ({ slug }) => slug,
  page_url: pageCell,
  title: ({ title }, context) => textCell(title, context),
  of: ({ of }, context) => refsCell([of], ['event', 'series', 'podcast'], context),
  date: ({ date }) => dateCell(date),
  duration_seconds: ({ duration }) => secondsCell(duration),
  languages: ({ languages }) => joinCell(languages),
  topics: ({ topics }, context) => textsCell(topics, context),
  credits: ({ credits }, context) => creditsCell(credits, context),
  license: ({ license }, context) => licenseCell(license, context),
  copies: ({ copies }) => joinCell(copies?.map(({ url }) => url)),
  files: ({ files }, context) => filesCell('recording', files, context),
  captions: ({ captions }) => joinCell(captions?.map(({ language }) => language)),
  chapters: ({ chapters }) => chapters?.length,
  summary: ({ summary }, context) => textCell(summary, context),
  updated: ({ updated }) => dateCell(updated),
});

/** A row for each podcast. */
export const podcastTable = defineTable<'podcast'>({
  slug: ({ slug }) => slug,
  page_url: pageCell,
  title: ({ title }, context) => textCell(title, context),
  languages: ({ languages }) => joinCell(languages),
  credits: ({ credits }, context) => creditsCell(credits, context),
  categories: ({ categories }, context) => textsCell(categories, context),
  feed_url: ({ feedUrl }) => feedUrl,
  license: ({ license }, context) => licenseCell(license, context),
  episodes: ({ episodes }) => episodes?.length,
  summary: ({ summary }, context) => textCell(summary, context),
  updated: ({ updated }) => dateCell(updated),
});

/** An episode, and its podcast. */
interface EpisodeRow {
  readonly podcast: Public<'podcast'>;
  readonly episode: NonNullable<Public<'podcast'>['episodes']>[number];
}

/** A row for each episode of each podcast. */
export const episodeTable = definePartsTable<'podcast', EpisodeRow>(
  (podcast) => (podcast.episodes ?? []).map((episode) => ({ podcast, episode })),
  {
    podcast: ({ podcast }) => podcast.slug,
    recording: ({ episode }, context) => slugCell('recording', episode.recording, context),
    title: ({ episode }, context) =>
      textCell(context.lookup('recording', episode.recording)?.title, context),
    season: ({ episode }) => episode.season,
    number: ({ episode }) => episode.number,
    published: ({ episode }) => dateCell(episode.published),
    guid: ({ episode }) => episode.guid,
    summary: ({ episode }, context) => textCell(episode.summary, context),
  },
);

/** A row for each dated post. */
export const articleTable = defineTable<'article'>({
  slug: ({ slug }) => slug,
  page_url: pageCell,
  title: ({ title }, context) => textCell(title, context),
  subtitle: ({ subtitle }, context) => textCell(subtitle, context),
  kind: ({ kind }) => kind,
  published: ({ published }) => dateCell(published),
  credits: ({ credits }, context) => creditsCell(credits, context),
  topics: ({ topics }, context) => textsCell(topics, context),
  license: ({ license }, context) => licenseCell(license, context),
  summary: ({ summary }, context) => textCell(summary, context),
  updated: ({ updated }) => dateCell(updated),
});

/** A row for each curriculum. */
export const curriculumTable = defineTable<'curriculum'>({
  slug: ({ slug }) => slug,
  page_url: pageCell,
  title: ({ title }, context) => textCell(title, context),
  state: ({ state }) => state,
  languages: ({ languages }) => joinCell(languages),
  duration_seconds: ({ duration }) => secondsCell(duration),
  group_min: ({ groupSize }) => groupSize?.min,
  group_max: ({ groupSize }) => groupSize?.max,
  audience: ({ audience }, context) => textCell(audience, context),
  requirements: ({ requirements }, context) => textsCell(requirements, context),
  topics: ({ topics }, context) => textsCell(topics, context),
  sessions: ({ sessions }) => sessions?.length,
  credits: ({ credits }, context) => creditsCell(credits, context),
  license: ({ license }, context) => licenseCell(license, context),
  reviewed: ({ reviewed }) => dateCell(reviewed),
  review_by: ({ reviewBy }) => dateCell(reviewBy),
  summary: ({ summary }, context) => textCell(summary, context),
  updated: ({ updated }) => dateCell(updated),
});
