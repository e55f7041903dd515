import { toCsv, toPo, type TranslationUnit } from '@comunal/exchange';
import type { ExchangeFormat } from './exchange-format.ts';
import { tableTextsFor } from './table-texts.ts';

/** What stands at the top of an exchange file. */
export interface FileHead {
  /** The language of the sources. */
  readonly source: string;
  /** The language of the translations. */
  readonly target: string;
  /** Whom to thank for what names nobody itself; a table has no place for it. */
  readonly credit?: string | undefined;
}

/** Writes units in a format of exchange files. */
export async function formatExchangeFile(
  units: readonly TranslationUnit[],
  format: ExchangeFormat,
  { source, target, credit }: FileHead,
): Promise<string | Uint8Array> {
  if (format === 'po')
    return toPo(units, { language: target, ...(credit !== undefined && { credit }) });
  const options = { source, target, texts: tableTextsFor(target, source) };
  if (format === 'csv') return toCsv(units, options);
  // Only those who ask for it load what packs and unpacks these files.
  const { toXlsx } = await import('@comunal/exchange/xlsx');
  return toXlsx(units, options);
}
