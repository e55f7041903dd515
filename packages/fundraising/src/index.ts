/**
 * Ways to give, none above another: payment codes, campaigns, QR codes made locally, signatures. It asks nobody.
 *
 * @packageDocumentation
 */
export { FundraisingError, isFundraisingError } from './fundraising-error.ts';
export type { FundraisingErrorCode, FundraisingErrorDetails } from './fundraising-error.ts';
export { account, type AccountDetails } from './rails/account/account.ts';
export { bitcoin } from './rails/bitcoin/bitcoin.ts';
export type { BitcoinDetails } from './rails/bitcoin/bitcoin-details.ts';
export { clabe, type ClabeDetails } from './rails/clabe/clabe.ts';
export { iban, type IbanDetails } from './rails/iban/iban.ts';
export { link, type LinkDetails } from './rails/link/link.ts';
export { monero, type MoneroDetails } from './rails/monero/monero.ts';
export { offline, type OfflineDetails } from './rails/offline/offline.ts';
export {
  pix,
  type PixDetails,
  type PixDynamicDetails,
  type PixStaticDetails,
} from './rails/pix/pix.ts';
export type {
  DetailRow,
  Rail,
  RailDescription,
  RailKind,
  RowLabel,
  SeesKey,
  StaysKey,
  StopsKey,
} from './rails/rail.ts';
export { rails } from './rails/rails.ts';
export { sepa, type SepaDetails } from './rails/sepa/sepa.ts';
export { shop, type ShopDetails } from './rails/shop/shop.ts';
export type { Finding, ProblemCode, Validation, WarningCode } from './rails/validation.ts';
