import type { DraftNode } from '../draft-entry.ts';
import type { ProgrammeImportOptions } from '../import-options.ts';
import { ImportProblemCode, type ReportProblem } from '../import-problem.ts';
import { limitValues } from '../limit-values.ts';
import { readCredits } from '../read-credits.ts';
import { readLanguage } from '../read-language.ts';
import { readLicense } from '../read-license.ts';
import { readPlace } from '../read-place.ts';
import { readLine, readLongText } from '../read-text.ts';
import { fold } from './columns.ts';
import type { ProgrammeRow } from './parse-table.ts';
import type { RowTimes } from './read-times.ts';

/** Converts a row to a closed node. Nothing is returned for one without a title. */
export function toProgrammeNode(
  row: ProgrammeRow,
  times: RowTimes,
  {
    locale,
    createGuid,
    isLicenseId,
  }: {
    readonly locale: string;
    readonly isLicenseId: ProgrammeImportOptions['isLicenseId'];
    readonly createGuid: (id: string, title: string) => string;
  },
  report: ReportProblem,
): DraftNode | undefined {
  const title = readLine(row.get('title'), report);
  if (title === undefined) {
    report(ImportProblemCode.NoTitle);
    return undefined;
  }
  const summary = readLongText(row.get('summary'), locale, report);
  const place = readPlace(row.get('room'), report);
  const languages = limitValues(row.get('language').split(/[,;/]/), report).flatMap(
    (language) => readLanguage(language, row.name('language'), report) ?? [],
  );
  const credits = readCredits(row.get('who'), 'speaker', report);
  const license = readLicense(row.get('license'), isLicenseId, report);
  const isRefusal = /^(?:si|yes|sim|true|verdadero|verdadeiro|x|1)$/.test(
    fold(row.get('doNotRecord')),
  );
  return {
    guid: createGuid(row.get('guid'), title),
    title,
    visibility: 'closed',
    ...times,
    ...(summary && { summary }),
    ...(credits.length > 0 && { credits }),
    ...(place && { place }),
    ...(languages.length > 0 && { languages: [...new Set(languages)] }),
    ...(isRefusal && { doNotRecord: true }),
    ...(license && { license }),
  };
}
