import type { Money } from '@comunal/schemas';

/** Writes an amount in the major unit of its currency, without a sign: 15000 centavos are `150.00`, 1000 yen are `1000`. */
export function formatMinorUnits({ amount, currency }: Money): string {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  const text = String(amount).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
