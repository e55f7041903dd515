/**
 * Fundraising without a platform: rails (ways to give) with their payment codes, campaigns, QR codes and signatures. It sends no
 * request.
 *
 * @packageDocumentation
 */
export { createCampaignView, type CampaignViewOptions } from './campaign/create-campaign-view.ts';
export type {
  Campaign,
  CampaignMoney,
  CampaignNeed,
  CampaignRail,
  CampaignText,
} from './campaign/campaign.ts';
export type {
  CampaignView,
  ViewMoney,
  ViewNotice,
  ViewRail,
  ViewRaised,
  ViewText,
} from './campaign/campaign-view.ts';
export { describeRail, type DescribedRail } from './campaign/describe-rail.ts';
export { FundraisingError, isFundraisingError } from './fundraising-error.ts';
export type { FundraisingErrorCode, FundraisingErrorDetails } from './fundraising-error.ts';
export type { QrOptions } from './qr/create-qr-modules.ts';
export { createQrPng, type QrPng, type QrPngOptions } from './qr/create-qr-png.ts';
export { createQrSvg, type QrSvg } from './qr/create-qr-svg.ts';
export { account, type AccountDetails } from './rails/account/account.ts';
export { bitcoin } from './rails/bitcoin/bitcoin.ts';
export type { BitcoinDetails } from './rails/bitcoin/bitcoin-details.ts';
export { breb, type BrebDetails } from './rails/breb/breb.ts';
export { copies, inPerson, otherWay, type ByHandDetails } from './rails/by-hand/by-hand.ts';
export { clabe, type ClabeDetails } from './rails/clabe/clabe.ts';
export { iban, type IbanDetails } from './rails/iban/iban.ts';
export { link, type LinkDetails } from './rails/link/link.ts';
export { loadRail } from './rails/load-rail.ts';
export { monero, type MoneroDetails } from './rails/monero/monero.ts';
export { pix } from './rails/pix/pix.ts';
export type { PixDetails, PixDynamicDetails, PixStaticDetails } from './rails/pix/pix-details.ts';
export type {
  DetailRow,
  RailAmount,
  RailAmountSupport,
  RailCodeFields,
  RailDescription,
  RailKind,
  RailModule,
  RowLabel,
  SeesKey,
  StaysKey,
  StopsKey,
} from './rails/rail-module.ts';
export { rails } from './rails/rails.ts';
export { sepa, type SepaDetails } from './rails/sepa/sepa.ts';
export { shop, type ShopDetails } from './rails/shop/shop.ts';
export type {
  RailFinding,
  RailProblemCode,
  RailValidation,
  RailWarningCode,
} from './rails/rail-validation.ts';
export type { DonateLayout } from './card/card-context.ts';
export { renderDonate, type RenderDonateOptions } from './static/render-donate.ts';
export {
  renderDonateFiles,
  type DonateDialect,
  type DonateFile,
  type DonateFiles,
  type RenderDonateFilesOptions,
} from './static/render-donate-files.ts';
export type { RenderCampaignOptions } from './static/render-campaign.ts';
export type { CodePictures } from './static/draw-code.ts';
export type {
  Manifest,
  ManifestCampaign,
  ManifestCoverage,
  PublishedFile,
  SignedManifest,
} from './manifest/manifest.ts';
export { signManifest } from './manifest/sign-manifest.ts';
export { verifyManifest, type VerifiedManifest } from './manifest/verify-manifest.ts';
export { canonicalJson } from './signing/canonical-json.ts';
export { diffCampaigns, type CampaignChange } from './signing/diff-campaigns.ts';
export { computeKeyFingerprint } from './signing/compute-key-fingerprint.ts';
export {
  signRevocation,
  verifyRevocations,
  type Revocation,
  type RevokedKey,
  type SignedRevocation,
} from './signing/revocation.ts';
export { signCampaign, type SignedCampaign } from './signing/sign-campaign.ts';
export type {
  CardsPayload,
  SignableCard,
  SignableCards,
  SignedCard,
  SignedCards,
} from './signing/cards-file.ts';
export { signCards } from './signing/sign-cards.ts';
export { serializeSigned, type SignOptions } from './signing/sign-document.ts';
export type {
  DocumentSignature,
  SignedDocument,
  SignedKind,
  Signer,
} from './signing/signed-document.ts';
export { verifyCampaign, type VerifiedCampaign } from './signing/verify-campaign.ts';
export {
  verifyCards,
  type CampaignSignatureProblem,
  type CardHtmlDifference,
  type CardHtmlProblem,
  type CardProblem,
  type VerifiedCards,
} from './signing/verify-cards.ts';
export type {
  DocumentFacts,
  FailedReason,
  UncheckedReason,
  VerifyOptions,
} from './signing/verify-document.ts';
