import { toCsv, toPo, type TranslationUnit } from '@comunal/exchange';
import type { ExchangeFormat } from './exchange-format.ts';
import { tableTextsFor } from './table-texts.ts';

/** The languages of an exchange file. */
export interface FileLanguages {
  readonly source: string;
  readonly target: string;
}

/** Writes units in a format of exchange files. */
export async function formatExchangeFile(
  units: readonly TranslationUnit[],
  format: ExchangeFormat,
  { source, target }: FileLanguages,
): Promise<string | Uint8Array> {
  if (format === 'po') return toPo(units, { language: target });
  const options = { source, target, texts: tableTextsFor(target, source) };
  if (format === 'csv') return toCsv(units, options);
  // Only those who ask for it load what packs and unpacks these files.
  const { toXlsx } = await import('@comunal/exchange/xlsx');
  return toXlsx(units, options);
}
