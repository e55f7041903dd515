import type { Rail, RailKind } from './rail.ts';

const LOADERS: { readonly [Kind in RailKind]: () => Promise<Record<string, unknown>> } = {
  clabe: () => import('./clabe/clabe.ts'),
  pix: () => import('./pix/pix.ts'),
  sepa: () => import('./sepa/sepa.ts'),
  iban: () => import('./iban/iban.ts'),
  account: () => import('./account/account.ts'),
  bitcoin: () => import('./bitcoin/bitcoin.ts'),
  monero: () => import('./monero/monero.ts'),
  shop: () => import('./shop/shop.ts'),
  link: () => import('./link/link.ts'),
  offline: () => import('./offline/offline.ts'),
};

/** Loads one way to give when it is needed: a page with three loads three. */
export async function loadRail(kind: RailKind): Promise<Rail<unknown>> {
  const module = await LOADERS[kind]();
  return module[kind] as Rail<unknown>; // each module exports its rail under the rail's name
}
