import { loadRail } from './load-rail.ts';
import type { RailKind, RailModule } from './rail-module.ts';

/** Writes amounts into a payment code that has none and can carry one. */
export interface AmountWriter {
  readonly currency: string;
  /** Decimals of the smallest unit: 2 for money, more for coins. */
  readonly decimals: number;
  /** The code with an amount such as `12.5` or `12,5`; undefined for anything else, thousands separators included. */
  readonly write: (amount: string) => string | undefined;
}

/** Creates a writer of amounts for a payment code; undefined where the code has an amount, or cannot carry one. */
export async function createAmountWriter(
  kind: RailKind,
  code: string,
): Promise<AmountWriter | undefined> {
  const rail: RailModule<unknown> = await loadRail(kind);
  const { amount } = rail;
  if (!amount) return undefined;
  const details = rail.parse(code);
  if (details === undefined || !amount.acceptsAmount(details)) return undefined;
  const { currency, decimals } = amount;
  return {
    currency,
    decimals,
    write(text) {
      const [, whole = '', fraction = ''] = /^(\d{1,9})(?:[.,](\d{1,12}))?$/.exec(text) ?? [];
      if (whole === '' || fraction.length > decimals) return undefined;
      const minorUnits = Number(whole + fraction.padEnd(decimals, '0'));
      const decimal = `${whole}.${fraction || '0'}`;
      try {
        return rail.create(amount.setAmount(details, { minorUnits, decimal }));
      } catch {
        return undefined; // The amount is zero, or more than the code can say.
      }
    },
  };
}
