/**
 * The class behind `<comunal-donate>`. `@comunal/fundraising/define` registers it.
 *
 * @packageDocumentation
 */
export {
  ComunalDonate,
  type ComunalDonateErrorDetail,
  type ComunalDonateExpiredDetail,
  type ComunalDonateUncheckedDetail,
  type ComunalDonateUntrustedDetail,
} from './comunal-donate.ts';
export type { DonateLayout } from '../card/card.ts';
export type { UntrustedReason } from './prepare.ts';
export type { WrongSource } from './read-source.ts';
