import { account } from './account/account.ts';
import { bitcoin } from './bitcoin/bitcoin.ts';
import { clabe } from './clabe/clabe.ts';
import { iban } from './iban/iban.ts';
import { link } from './link/link.ts';
import { monero } from './monero/monero.ts';
import { offline } from './offline/offline.ts';
import { pix } from './pix/pix.ts';
import type { Rail, RailKind } from './rail.ts';
import { sepa } from './sepa/sepa.ts';
import { shop } from './shop/shop.ts';

/** All ways to give, by name. A page that needs a few imports those instead: each is 0.5 to 8 kB. */
// Which details belong to which rail is known where one is named; here any may come.
export const rails = { clabe, pix, sepa, iban, account, bitcoin, monero, shop, link, offline } as {
  readonly [Kind in RailKind]: Rail<never>;
} as Readonly<Record<RailKind, Rail<unknown>>>;
