import type { Line } from '@comunal/command';
import { formatDate, type LiteI18n } from '@comunal/i18n/lite';
import type { CopyStatus, FigureStatus, RecordingStatus } from '../status/recording-status.ts';
import { shortId } from './short-id.ts';

/** The messages of `comunal status` in one language. */
export type StatusTexts = LiteI18n<'status'>;

/** Formats how a recording stands: a line for each place, and what is missing in words. */
export function statusLines(recording: RecordingStatus, texts: StatusTexts): Line[] {
  const { t } = texts;
  const { slug, title, captions, chapters, figures, jobs, lacks, hasConsents } = recording;
  const name = t('status:title', { slug, title });
  const missing = (key: 'consents' | 'video' | 'archive'): Line => ({
    text: `  ${t(`status:lack.${key}`)}`,
    style: 'warning',
  });
  return [
    lacks.length === 0 ? { text: name, style: 'success' } : name,
    ...(hasConsents ? [] : [missing('consents')]),
    ...(lacks.includes('video') ? [missing('video')] : []),
    ...recording.copies.map((copy) => copyLine(copy, texts)),
    ...(lacks.includes('archive') ? [missing('archive')] : []),
    ...(captions.length > 0
      ? [
          `  ${t('status:captions', {
            list: captions
              .map(({ language, state }) =>
                t('status:captionIn', { language, state: t(`status:caption.${state}`) }),
              )
              .join(' · '),
          })}`,
        ]
      : []),
    `  ${chapters > 0 ? t('status:chapters', { count: chapters }) : t('status:lack.chapters')}`,
    ...(figures.length > 0
      ? [
          `  ${t('status:figures', { list: figures.map((each) => figureText(each, texts)).join(' · ') })}`,
        ]
      : []),
    ...jobs.map(({ id, state }): Line => ({
      text: `  ${t('status:job', { state: t(`status:jobState.${state}`), id: shortId(id) })}`,
      style: state === 'failed' ? 'error' : 'warning',
    })),
  ];
}

function copyLine({ kind, url, server }: CopyStatus, { t }: StatusTexts): Line {
  const text = `  ${t('status:copy', { kind: t(`status:kind.${kind}`), url })}`;
  if (server === undefined) return text;
  if (server === 'present') return `${text} ${t('status:server.present')}`;
  if (server === 'gone') return { text: `${text} ${t('status:server.gone')}`, style: 'error' };
  return { text: `${text} ${t('status:server.failed', { code: server })}`, style: 'warning' };
}

function figureText({ days, state, at }: FigureStatus, { t, formats }: StatusTexts): string {
  const date =
    at === undefined ? undefined : formatDate(at.slice(0, 10), formats, { month: 'short' });
  const text =
    state === 'planned' && date !== undefined
      ? t('status:figure.plannedOn', { date })
      : t(`status:figure.${state}`);
  return t('status:figureAt', { count: days, state: text });
}
