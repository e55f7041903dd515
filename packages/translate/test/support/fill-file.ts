import { parsePo, toPo, type TranslationUnit } from '@comunal/exchange';
import { readFile, writeFile } from 'node:fs/promises';
import { formatExchangeFile } from '../../src/file/format-exchange-file.ts';
import type { ExchangeFormat } from '../../src/file/exchange-format.ts';
import { parseExchangeFile } from '../../src/file/parse-exchange-file.ts';

/** Changes units of an exchange file as a translator does, who sees nothing else of the project. */
export async function fillFile(
  path: string,
  change: (unit: TranslationUnit) => TranslationUnit,
  language = 'pt',
): Promise<void> {
  const { units } = parsePo(await readFile(path));
  await writeFile(path, toPo(units.map(change), { language }));
}

/** The same for each format; a table is read by the sources of `known`, which an exchange in PO gave. */
export async function fillTable(
  path: string,
  format: ExchangeFormat,
  known: readonly TranslationUnit[],
  change: (unit: TranslationUnit) => TranslationUnit,
): Promise<void> {
  const { units } = await parseExchangeFile(await readFile(path), format, known);
  const sources = new Map(known.map((unit) => [unit.id, unit]));
  // Notes and contexts stand in the file for the translator and are not read back.
  const filled = units.map((unit) => change({ ...sources.get(unit.id), ...unit }));
  await writeFile(path, await formatExchangeFile(filled, format, { source: 'es', target: 'pt' }));
}

/** Translates what has no translation; the rest stays. */
export function translateMissing(unit: TranslationUnit): TranslationUnit {
  return unit.target === '' ? { ...unit, target: toTranslation(unit.source) } : unit;
}

/** An invented translation that keeps Markdown what it is. */
function toTranslation(source: string): string {
  return source.replaceAll(/(\p{L})(?=[^\p{L}]*$)/gu, '$1ção');
}
