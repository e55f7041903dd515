import type { PublicPublication } from '@comunal/schemas';
import {
  describeCredits,
  describeLicence,
  listFacts,
  toText,
  type ContentContext,
} from './content-context.ts';
import type { PrintContent } from './print-content.ts';
import { describeBody, describePicture, describeTopics } from './sections.ts';

/** Puts a publication into words: its text, then who made it. */
export function describePublication(
  entry: PublicPublication,
  context: ContentContext,
): PrintContent {
  const { i18n } = context;
  const published = entry.published === undefined ? undefined : i18n.date(entry.published);
  return {
    seed: `publication/${entry.slug}`,
    language: i18n.language,
    title: toText(entry.title, context) ?? { text: entry.slug },
    subtitle: toText(entry.subtitle, context),
    kind: i18n.t(`content:publicationKind.${entry.kind}`),
    summary: toText(entry.summary, context),
    attending: [],
    facts: [],
    sections: [...describeBody(entry.body, context), ...describeTopics(entry.topics, context)],
    days: [],
    colophon: [
      ...describeCredits(entry.credits, context),
      ...listFacts([[i18n.t('site:library.date'), published]]),
    ],
    licence: describeLicence(entry.license, context),
    picture: describePicture(entry.cover, context),
  };
}
