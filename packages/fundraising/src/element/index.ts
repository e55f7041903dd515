/**
 * The class of `<comunal-donate>`. `@comunal/fundraising/define` registers it.
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
export type { DonateLayout } from '../card/card-context.ts';
export type { UntrustedReason } from './load-campaign.ts';
export type { SourceProblem } from './read-source.ts';
