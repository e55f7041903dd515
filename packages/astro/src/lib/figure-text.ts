import { formatDate, formatDuration, formatNumber, localize } from '@comunal/i18n';
import { toDay, type Figure } from '@comunal/schemas';
import { getI18n } from './i18n.ts';
import type { Language } from './routes.ts';

/** The number itself, «around 100» when it is a round one. */
export function figureNumber({ value, approximate }: Figure, language: Language): string {
  return approximate
    ? getI18n(language).t('content:figure.about', { number: formatNumber(value, language) })
    : formatNumber(value, language);
}

/** What a number means: what was counted, where, how, within which time and when. What is not known is left out. */
export function figureMeaning(figure: Figure, language: Language): string {
  const parts = [figureMetric(figure, language), figureCounting(figure, language)];
  return parts.filter(Boolean).join(' · ');
}

/** What was counted. */
export function figureMetric({ metric }: Figure, language: Language): string {
  return getI18n(language).t(`content:metric.${metric}.label`);
}

/** Where, how, within which time and when it was counted. */
export function figureCounting(figure: Figure, language: Language): string {
  const { t } = getI18n(language);
  const parts: string[] = [];
  if (figure.per) parts.push(t(`content:figure.per.${figure.per}`));
  if (figure.averageOf) {
    const { unit, count } = figure.averageOf;
    parts.push(
      count === 'unknown'
        ? t(`content:figure.averageOfUnknown.${unit}`)
        : t(`content:figure.averageOf.${unit}`, { count }),
    );
  } else if (figure.method !== 'unknown') parts.push(t(`content:figure.method.${figure.method}`));
  if (figure.platform !== 'unknown' && figure.platform !== 'several')
    parts.push(localize(figure.platform, language)?.text ?? '');
  if (figure.window)
    parts.push(
      t(`content:figure.window.${figure.window.from}`, {
        duration: formatDuration(figure.window.duration, language),
      }),
    );
  if (figure.date !== 'unknown') parts.push(formatDate(toDay(figure.date), language));
  return parts.filter(Boolean).join(' · ');
}

/** The collective's own words on a number; where it has none, what such a number means in general. */
export function figureNote(figure: Figure, language: Language): string {
  const { t, localize: localizeText } = getI18n(language);
  const own = localizeText(figure.note)?.text;
  if (own) return own;
  if (figure.metric !== 'views') return t(`content:metric.${figure.metric}.meaning`);
  const platform = localizeText(figure.platform)?.text ?? '';
  return t('content:metric.views.meaning', { platform });
}
