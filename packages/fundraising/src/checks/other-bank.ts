import type { CheckFinding } from '@comunal/schemas';
import type { ViewRail } from '../campaign/campaign-view.ts';
import type { DetailRow } from '../rails/rail.ts';
import { inEachLanguage } from './rail-findings.ts';

/** Words that many names of banks share, which say nothing about which one it is. */
const COMMON = new Set(
  'banco banca bank de del la el sa mexico casa bolsa grupo financiero'.split(' '),
);

/** A bank that the collective names beside a CLABE whose first three digits are another's. */
export function otherBankFinding(
  { kind, bank }: ViewRail,
  rows: readonly DetailRow[],
  path: CheckFinding['path'],
): readonly CheckFinding[] {
  const known = rows.find(({ label }) => label === 'bank')?.text;
  if (kind !== 'clabe' || bank === undefined || known === undefined) return [];
  if (sharesWord(bank.text, known)) return [];
  return [
    {
      code: 'other-bank',
      severity: 'warning',
      path,
      messages: inEachLanguage((t) => t('fundraising:checks.other-bank')),
      details: inEachLanguage((t) => t('fundraising:checks.other-bank-named', { bank: known })),
      suggestion: inEachLanguage((t) => t('fundraising:checks.fix.account')),
    },
  ];
}

/** Whether a word of one name is in the other one: `Citibanamex` and `Banamex`, `BBVA Bancomer` and `BBVA México`. */
function sharesWord(a: string, b: string): boolean {
  const [plainA, plainB] = [folded(a), folded(b)];
  const words = (text: string) =>
    text.split(/[^a-z\d+]+/).filter((word) => word !== '' && !COMMON.has(word));
  return (
    words(plainA).some((word) => plainB.includes(word)) ||
    words(plainB).some((word) => plainA.includes(word))
  );
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
