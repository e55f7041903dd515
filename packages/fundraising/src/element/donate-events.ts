import type { UncheckedReason } from '../signing/verify-document.ts';
import type { UntrustedReason } from './load-campaign.ts';
import type { SourceProblem } from './read-source.ts';

/** The detail of the event `comunal-donate-untrusted`. */
export interface ComunalDonateUntrustedDetail {
  /** Why verification failed. */
  readonly reason: UntrustedReason;
}

/** The detail of the event `comunal-donate-expired`. */
export interface ComunalDonateExpiredDetail {
  /** When the signature expired, in UTC. */
  readonly expiresAt: string;
}

/** The detail of the event `comunal-donate-unchecked`. */
export interface ComunalDonateUncheckedDetail {
  /** Why verification was not possible. */
  readonly reason: UncheckedReason;
}

/** The detail of the event `comunal-donate-error`. */
export interface ComunalDonateErrorDetail {
  /** Why there is no campaign to show. */
  readonly reason: SourceProblem;
}

/** The events of `<comunal-donate>`. They bubble, and cross shadow roots. None reveals what a visitor opens or copies. */
export interface ComunalDonateEventMap {
  /** The campaign is shown. */
  'comunal-donate-ready': CustomEvent<object>;
  /** The signature has expired, and the card warns of it. */
  'comunal-donate-expired': CustomEvent<ComunalDonateExpiredDetail>;
  /** Verification failed, and no account is shown. */
  'comunal-donate-untrusted': CustomEvent<ComunalDonateUntrustedDetail>;
  /** Verification was not possible, and the card warns of it. */
  'comunal-donate-unchecked': CustomEvent<ComunalDonateUncheckedDetail>;
  /** There is no campaign to show. */
  'comunal-donate-error': CustomEvent<ComunalDonateErrorDetail>;
}

/** Dispatches an event of `<comunal-donate>`. */
export type DispatchDonateEvent = <Name extends keyof ComunalDonateEventMap>(
  name: Name,
  detail: ComunalDonateEventMap[Name]['detail'],
) => void;

declare global {
  interface GlobalEventHandlersEventMap extends ComunalDonateEventMap {}
}
