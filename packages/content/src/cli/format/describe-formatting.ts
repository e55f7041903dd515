import { printable, type Line } from '@comunal/command';
import type { I18n } from '@comunal/i18n';
import type { FormatReport } from './format-report.ts';

/** Describes a report in lines: the files that were not in the canonical form, those that stay as they are, then the counts. */
export function describeFormatting(
  { files, canonical, changed, closedChanged, problems }: FormatReport,
  isCheck: boolean,
  texts: I18n,
): Line[] {
  const count = changed.length + closedChanged;
  const lines: Line[] = [
    ...changed.map(printable),
    ...(closedChanged > 0 ? [texts.t('problems:format.closed', { count: closedChanged })] : []),
    ...problems.map(({ text }): Line => ({ text, style: 'error' })),
  ];
  if (lines.length > 0) lines.push('');
  const left = files - count - canonical;
  if (count > 0)
    lines.push(
      texts.t(isCheck ? 'problems:format.unformatted' : 'problems:format.formatted', { count }),
    );
  if (canonical > 0 || count === 0)
    lines.push(texts.t('problems:format.canonical', { count: canonical }));
  if (left > 0) lines.push(texts.t('problems:format.left', { count: left }));
  return lines;
}
