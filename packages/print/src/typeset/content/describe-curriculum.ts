import type { PublicCurriculum } from '@comunal/schemas';
import {
  describeCredits,
  describeLicence,
  listFacts,
  toText,
  type ContentContext,
} from './content-context.ts';
import type { PrintContent, PrintSection } from './print-content.ts';
import { describeBody, describeTopics, listBlock, listSection, paragraph } from './sections.ts';

/** Puts a curriculum into words: for whom and how long, what can go wrong, then its sessions one by one. */
export function describeCurriculum(entry: PublicCurriculum, context: ContentContext): PrintContent {
  const { i18n } = context;
  const { t } = i18n;
  const needs = (entry.requirements ?? []).flatMap((each) => toText(each, context) ?? []);
  const reviewed = entry.reviewed === undefined ? undefined : i18n.date(entry.reviewed);
  return {
    seed: `curriculum/${entry.slug}`,
    language: i18n.language,
    title: toText(entry.title, context) ?? { text: entry.slug },
    kind: t('content:curriculum'),
    summary: toText(entry.summary, context),
    attending: [],
    facts: listFacts([
      [t('site:activity.forWhom'), toText(entry.audience, context)],
      [t('site:curriculum.duration'), entry.duration && i18n.duration(entry.duration)],
      [t('site:curriculum.groupSize'), describeGroupSize(entry.groupSize, context)],
    ]),
    sections: [
      ...describeBody(entry.body, context),
      ...listSection(t('site:curriculum.requirements'), needs),
      ...describeBody(entry.risks, context, t('site:curriculum.risks')),
      ...(entry.sessions ?? []).flatMap((session, index) =>
        describeSession(session, index + 1, context),
      ),
      ...describeTopics(entry.topics, context),
    ],
    days: [],
    colophon: [
      ...describeCredits(entry.credits, context),
      ...listFacts([[t('site:curriculum.reviewed'), reviewed]]),
    ],
    licence: describeLicence(entry.license, context),
  };
}

function describeSession(
  session: NonNullable<PublicCurriculum['sessions']>[number],
  number: number,
  context: ContentContext,
): PrintSection[] {
  const { i18n } = context;
  const { t } = i18n;
  const title = toText(session.title, context);
  const goal = toText(session.goal, context)?.text;
  const needs = (session.requirements ?? []).flatMap((each) => toText(each, context) ?? []);
  const length = session.duration === undefined ? undefined : i18n.duration(session.duration);
  const [body] = describeBody(session.body, context);
  return [
    {
      title: { text: `${number}. ${title?.text ?? ''}`, lang: title?.lang },
      lang: body?.lang,
      blocks: [
        ...(length === undefined ? [] : [paragraph(length, t('site:curriculum.duration'))]),
        ...(goal === undefined ? [] : [paragraph(goal, t('site:curriculum.goal'))]),
        ...(needs.length === 0
          ? []
          : [paragraph('', t('site:curriculum.requirements')), listBlock(needs)]),
        ...(body?.blocks ?? []),
      ],
    },
  ];
}

function describeGroupSize(
  size: PublicCurriculum['groupSize'],
  { i18n: { t } }: ContentContext,
): string | undefined {
  const { min, max } = size ?? {};
  if (min !== undefined && max !== undefined)
    return min === max
      ? t('site:curriculum.people', { count: min })
      : t('site:curriculum.peopleRange', { min: String(min), max: String(max) });
  if (min !== undefined) return t('site:curriculum.peopleAtLeast', { count: min });
  return max === undefined ? undefined : t('site:curriculum.peopleAtMost', { count: max });
}
