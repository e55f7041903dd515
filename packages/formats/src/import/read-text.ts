import type { LocalizedText } from '@comunal/schemas';
import { removeForbiddenCharacters } from '../xml-text.ts';
import { removeCallAddresses, removeCallAddressesInLine } from './call-address.ts';
import { ImportProblemCode, type ReportProblem } from './import-problem.ts';

/** Reads a title or a name on one line, without addresses of calls, or `undefined` when nothing is left of it. */
export function readLine(
  source: string | null | undefined,
  report: ReportProblem,
): string | undefined {
  const { text, hasCall } = removeCallAddressesInLine(removeForbiddenCharacters(source ?? ''));
  if (hasCall) report(ImportProblemCode.AddressNotImported);
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** Reads a longer text, without the lines that lead into a call, or `undefined` when nothing is left of it. */
export function readLongText(
  source: string | null | undefined,
  locale: string,
  report: ReportProblem,
): LocalizedText | undefined {
  const { text, hasCall } = removeCallAddresses(removeForbiddenCharacters(source ?? '').trim());
  if (hasCall) report(ImportProblemCode.AddressNotImported);
  return text === '' ? undefined : { [locale]: text };
}
