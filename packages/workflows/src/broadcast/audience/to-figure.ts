import { createLiteI18n } from '@comunal/i18n/lite';
import { broadcast } from '@comunal/i18n/lite/broadcast';
import type { Figure } from '@comunal/schemas';
import { toHost } from '../../server-answer.ts';
import type { AudienceSamples } from './audience-samples.ts';

/** What {@link toAudienceFigure} takes. */
export interface AudienceFigureOptions {
  readonly baseUrl: string;
  /** As `YYYY-MM-DD`. */
  readonly day: string;
}

/** Creates the figure of a live: the most people that watched at the same moment, and how that was seen; undefined without a look. */
export function toAudienceFigure(
  { count, peak, sum }: AudienceSamples,
  { baseUrl, day }: AudienceFigureOptions,
): Figure | undefined {
  if (count === 0) return undefined;
  const noteIn = (locale: 'es' | 'en' | 'pt'): string =>
    createLiteI18n(locale, broadcast).t('broadcast:audience.note', {
      count,
      average: Math.round(sum / count),
    });
  return {
    metric: 'live-audience',
    value: peak,
    approximate: false,
    per: 'event',
    platform: toHost(baseUrl),
    method: 'count',
    date: day,
    note: { es: noteIn('es'), en: noteIn('en'), pt: noteIn('pt') },
  };
}
