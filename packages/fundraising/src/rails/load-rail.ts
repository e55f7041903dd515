import type { RailModule, RailKind } from './rail.ts';

const LOADERS: { readonly [Kind in RailKind]: () => Promise<unknown> } = {
  clabe: async () => (await import('./clabe/clabe.ts')).clabe,
  pix: async () => (await import('./pix/pix.ts')).pix,
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

/** Loads one way to give when it is needed: a page with three loads three. */
export async function loadRail(kind: RailKind): Promise<RailModule<unknown>> {
  return (await LOADERS[kind]()) as RailModule<unknown>; // which details belong to it is known where it is named
}
