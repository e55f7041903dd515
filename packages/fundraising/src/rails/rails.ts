import { account } from './account/account.ts';
import { bitcoin } from './bitcoin/bitcoin.ts';
import { breb } from './breb/breb.ts';
import { copies, inPerson, otherWay } from './by-hand/by-hand.ts';
import { clabe } from './clabe/clabe.ts';
import { iban } from './iban/iban.ts';
import { link } from './link/link.ts';
import { monero } from './monero/monero.ts';
import { pix } from './pix/pix.ts';
import type { RailKind, RailModule } from './rail-module.ts';
import { sepa } from './sepa/sepa.ts';
import { shop } from './shop/shop.ts';

/**
 * The registry of all rails, by kind. A page that needs a few of them imports those instead, or calls `loadRail`: each is 0.5
 * to 8 kB. A kind of `@comunal/schemas` that is missing here, or under another name, does not compile.
 */
export const rails = {
  clabe,
  pix,
  breb,
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
} as const satisfies { readonly [Kind in RailKind]: RailModule<unknown, Kind> };
