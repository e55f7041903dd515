import { loadRail } from './load-rail.ts';
import type { RailKind } from './rail.ts';

/** A payment code that has no amount and can carry one. */
export interface AmountTaker {
  readonly currency: string;
  /** The code with an amount such as `12.5` or `12,5`; undefined for what is none, thousands set apart among it. */
  readonly write: (amount: string) => string | undefined;
}

/** In which currency each carries it, and with how many places. */
const CURRENCIES: { readonly [Kind in RailKind]?: readonly [currency: string, places: number] } = {
  pix: ['BRL', 2],
  sepa: ['EUR', 2],
  bitcoin: ['BTC', 8],
  monero: ['XMR', 12],
};

/** What puts an amount into a payment code; undefined where the code has one, or cannot say one. */
export async function amountTaker(kind: RailKind, code: string): Promise<AmountTaker | undefined> {
  const [currency, places = 0] = CURRENCIES[kind] ?? [];
  if (currency === undefined) return undefined;
  const rail = await loadRail(kind);
  const details = rail.parse(code) as Readonly<Record<string, unknown>> | undefined;
  if (!details || details['amount'] !== undefined || isSaidElsewhere(kind, details))
    return undefined;
  return {
    currency,
    write(amount) {
      const [, whole = '', part = ''] = /^(\d{1,9})(?:[.,](\d{1,12}))?$/.exec(amount) ?? [];
      if (whole === '' || part.length > places) return undefined;
      const inUnits = Number(whole + part.padEnd(places, '0'));
      try {
        // Twelve places are more than a number holds.
        return rail.create({
          ...details,
          amount: kind === 'monero' ? `${whole}.${part || '0'}` : inUnits,
        });
      } catch {
        return undefined; // nothing, or more than the code can say
      }
    },
  };
}

/** By the payee's server, or in an invoice. */
function isSaidElsewhere(kind: RailKind, details: Readonly<Record<string, unknown>>): boolean {
  if (kind === 'pix') return details['kind'] === 'dynamic';
  return kind === 'bitcoin' && (details['address'] === undefined || 'lightning' in details);
}
