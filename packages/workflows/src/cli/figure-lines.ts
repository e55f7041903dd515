import { formatDuration } from '@comunal/i18n/lite';
import { localize } from '@comunal/i18n';
import type { Figure } from '@comunal/schemas';
import type { AudienceTexts } from './audience-session.ts';

/** Formats a figure on one line, with platform, method, period and day. */
export function figureLine(figure: Figure, texts: AudienceTexts): string {
  const { t, formats } = texts;
  const { metric, method, value, approximate, window, date } = figure;
  const number = new Intl.NumberFormat([...formats]).format(value);
  return t('audience:show.row', {
    value: approximate ? `~${number}` : number,
    metric: t(`audience:metric.${metric}`),
    platform: platformText(figure, texts),
    method: t(`audience:method.${method}`),
    window: window
      ? t(`audience:window.${window.from}`, {
          duration: formatDuration(window.duration, [...formats]),
        })
      : t('audience:window.all'),
    date: dayText(date, texts),
  });
}

/** Returns the name of the platform, or the word for several or an unknown one. */
export function platformText({ platform }: Figure, { t, language }: AudienceTexts): string {
  if (platform === 'several' || platform === 'unknown') return t(`audience:platform.${platform}`);
  return localize(platform, language)?.text ?? t('audience:platform.unknown');
}

function dayText(date: Figure['date'], { t }: AudienceTexts): string {
  if (date === 'unknown') return t('audience:date.unknown');
  return typeof date === 'string' ? date : date.local.slice(0, 10);
}
