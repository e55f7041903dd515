import type { CheckFinding } from '@comunal/schemas';
import type { ViewRail } from '../campaign/campaign-view.ts';
import type { DetailRow } from '../rails/rail-module.ts';
import { inEachLanguage } from './rail-findings.ts';

/** Words that the names of many banks share, and that do not distinguish them. */
const COMMON_WORDS = new Set(
  'banco banca bank de del la el sa mexico casa bolsa grupo financiero'.split(' '),
);

/** Warns with `other-bank` where the collective names one bank and the code belongs to another, as in a CLABE. */
export function checkBankName(
  { bank }: ViewRail,
  rows: readonly DetailRow[],
  path: CheckFinding['path'],
): readonly CheckFinding[] {
  const bankOfCode = rows.find(({ label }) => label === 'bank')?.text;
  if (bank === undefined || bankOfCode === undefined || sharesWord(bank.text, bankOfCode))
    return [];
  return [
    {
      code: 'other-bank',
      severity: 'warning',
      path,
      messages: inEachLanguage((t) => t('fundraising:checks.other-bank')),
      details: inEachLanguage((t) =>
        t('fundraising:checks.other-bank-named', { bank: bankOfCode }),
      ),
      suggestion: inEachLanguage((t) => t('fundraising:checks.fix.account')),
    },
  ];
}

/** Whether a word of one name is in the other: `Citibanamex` and `Banamex`, `BBVA Bancomer` and `BBVA México`. */
function sharesWord(a: string, b: string): boolean {
  const [foldedA, foldedB] = [fold(a), fold(b)];
  const getWords = (text: string) =>
    text.split(/[^a-z\d+]+/).filter((word) => word !== '' && !COMMON_WORDS.has(word));
  return (
    getWords(foldedA).some((word) => foldedB.includes(word)) ||
    getWords(foldedB).some((word) => foldedA.includes(word))
  );
}

/** Folds a text to small letters without accents. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
