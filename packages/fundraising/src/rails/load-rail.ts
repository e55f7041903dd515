import type { RailKind } from './rail-module.ts';
import type { rails } from './rails.ts';

/** The same registry, each module in a chunk of its own. The compiler holds every entry against the type of `rails`. */
const LOADERS: { readonly [Kind in RailKind]: () => Promise<(typeof rails)[Kind]> } = {
  clabe: async () => (await import('./clabe/clabe.ts')).clabe,
  pix: async () => (await import('./pix/pix.ts')).pix,
  breb: async () => (await import('./breb/breb.ts')).breb,
  sepa: async () => (await import('./sepa/sepa.ts')).sepa,
  iban: async () => (await import('./iban/iban.ts')).iban,
  account: async () => (await import('./account/account.ts')).account,
  bitcoin: async () => (await import('./bitcoin/bitcoin.ts')).bitcoin,
  monero: async () => (await import('./monero/monero.ts')).monero,
  shop: async () => (await import('./shop/shop.ts')).shop,
  link: async () => (await import('./link/link.ts')).link,
  'in-person': async () => (await import('./by-hand/by-hand.ts')).inPerson,
  copies: async () => (await import('./by-hand/by-hand.ts')).copies,
  other: async () => (await import('./by-hand/by-hand.ts')).otherWay,
};

/**
 * Loads one rail when it is needed: a page with three rails loads three.
 *
 * @param kind - The kind of the rail.
 * @example
 * ```ts
 * import { loadRail } from '@comunal/fundraising';
 *
 * const rail = await loadRail('iban');
 * console.log(rail.parse('DE89 3704 0044 0532 0130 00')?.country); // → DE
 * ```
 */
export function loadRail<Kind extends RailKind>(kind: Kind): Promise<(typeof rails)[Kind]> {
  return LOADERS[kind]();
}
