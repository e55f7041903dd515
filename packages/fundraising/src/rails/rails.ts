import { account } from './account/account.ts';
import { bitcoin } from './bitcoin/bitcoin.ts';
import { copies, inPerson, otherWay } from './by-hand/by-hand.ts';
import { clabe } from './clabe/clabe.ts';
import { iban } from './iban/iban.ts';
import { link } from './link/link.ts';
import { monero } from './monero/monero.ts';
import { pix } from './pix/pix.ts';
import type { RailModule, RailKind } from './rail.ts';
import { sepa } from './sepa/sepa.ts';
import { shop } from './shop/shop.ts';

const BY_KIND = {
  clabe,
  pix,
  sepa,
  iban,
  account,
  bitcoin,
  monero,
  shop,
  link,
  'in-person': inPerson,
  copies,
  other: otherWay,
} satisfies Readonly<Record<RailKind, object>>; // a kind that is missing here does not compile

/** All ways to give, by kind. A page that needs a few imports those instead: each is 0.5 to 8 kB. */
// Which details belong to which rail is known where one is named; here any may come.
export const rails = BY_KIND as Readonly<Record<RailKind, RailModule<never>>> as Readonly<
  Record<RailKind, RailModule<unknown>>
>;
