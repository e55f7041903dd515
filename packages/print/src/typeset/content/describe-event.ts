import type { PublicEvent } from '@comunal/schemas';
import {
  describeCredits,
  describeLicence,
  describePlace,
  listFacts,
  plain,
  toText,
  type ContentContext,
} from './content-context.ts';
import { describeWhen, formatSpan } from './describe-when.ts';
import { buildProgramme } from './build-programme.ts';
import type { PrintContent } from './print-content.ts';
import { describeBody, describePicture, describeTopics } from './sections.ts';

/** Puts an event into words: when, where and for whom, what it is about, then its programme. */
export function describeEvent(entry: PublicEvent, context: ContentContext): PrintContent {
  const { i18n } = context;
  const { t } = i18n;
  const isOnline = entry.mode === 'online' || entry.mode === 'hybrid';
  const place = describePlace(entry.place, context);
  const mode = entry.mode === 'unknown' ? undefined : t(`content:mode.${entry.mode}`);
  const where = [place, entry.mode === 'in-person' && place ? undefined : mode];
  const whereText = where.filter((part) => part !== undefined).join(' · ');
  const interpretation = (entry.interpretation ?? []).map(({ language }) =>
    i18n.languageName(language),
  );
  return {
    seed: `event/${entry.slug}`,
    language: i18n.language,
    title: toText(entry.title, context) ?? { text: entry.slug },
    subtitle: toText(entry.subtitle, context),
    kind: t(`content:eventKind.${entry.kind}`),
    status: entry.state === 'scheduled' ? undefined : t(`site:activity.status.${entry.state}`),
    summary: toText(entry.summary, context),
    when: describeWhen(entry, i18n.language, isOnline),
    where: whereText === '' ? undefined : plain(whereText),
    attending: listFacts([
      [t('site:activity.when'), formatSpan(entry, i18n.language)],
      [t('site:activity.where'), whereText],
    ]),
    facts: listFacts([
      [
        t('site:activity.whoMayCome'),
        entry.attendance === 'unknown' ? undefined : t(`content:attendance.${entry.attendance}`),
      ],
      [t('site:activity.forWhom'), toText(entry.audience, context)],
      [
        t('site:activity.languages'),
        i18n.list((entry.languages ?? []).map((tag) => i18n.languageName(tag))),
      ],
      [t('site:activity.interpretation'), i18n.list(interpretation)],
    ]),
    sections: [
      ...describeBody(entry.body, context),
      ...describeTopics(entry.topics, context),
      ...(entry.doNotRecord === true
        ? [{ blocks: [paragraphOf(t('site:activity.doNotRecord'))] }]
        : []),
    ],
    days: buildProgramme(entry.nodes ?? [], context),
    colophon: describeCredits(entry.credits, context),
    licence: describeLicence(entry.license, context),
    picture: describePicture(entry.picture, context),
  };
}

function paragraphOf(text: string) {
  return {
    kind: 'paragraph',
    children: [{ kind: 'strong', children: [{ kind: 'text', text: `${text}.` }] }],
  } as const;
}
