/**
 * The class of `<comunal-donate>`. `@comunal/fundraising/define` registers it.
 *
 * @packageDocumentation
 */
export { ComunalDonate } from './comunal-donate.ts';
export type {
  ComunalDonateErrorDetail,
  ComunalDonateEventMap,
  ComunalDonateExpiredDetail,
  ComunalDonateUncheckedDetail,
  ComunalDonateUntrustedDetail,
} from './donate-events.ts';
export type { DonateLayout } from '../card/card-context.ts';
export type { UntrustedReason } from './load-campaign.ts';
export type { SourceProblem } from './read-source.ts';
