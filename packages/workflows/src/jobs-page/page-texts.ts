import type { LiteI18n } from '@comunal/i18n/lite';

/** The texts of the page itself, by the name that the page knows them by. */
export type PageTexts = Readonly<Record<(typeof pageTextNames)[number], string>>;

/** Messages of the page without values. */
const pageTextNames = [
  'actions.cancel',
  'actions.pause',
  'actions.resume',
  'actions.retry',
  'cancelKeep',
  'cancelQuestion',
  'cancelWarning',
  'cancelYes',
  'details',
  'done.answer',
  'done.cancel',
  'done.pause',
  'done.resume',
  'done.retry',
  'group.attention',
  'group.finished',
  'group.underWay',
  'intro',
  'log',
  'noKey',
  'noLog',
  'none',
  'noSteps',
  'opening',
  'refused',
  'steps',
  'title',
  'unreachable',
  'updated',
  'usedKey',
  'level.warning',
  'level.error',
] as const;

/** Collects the texts of the page in a language, as they are sent to it. */
export function collectPageTexts({ t }: LiteI18n<'jobs'>): PageTexts {
  const texts: Partial<Record<(typeof pageTextNames)[number], string>> = {};
  for (const name of pageTextNames) texts[name] = t(`jobs:page.${name}`);
  return texts as PageTexts;
}
