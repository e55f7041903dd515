import type { LiteI18n, LiteMessages } from '@comunal/i18n/lite';
import type { CampaignView } from '../campaign/campaign-view.ts';
import { createCampaignView } from '../campaign/create-campaign-view.ts';
import { unwrapCampaign } from '../campaign/unwrap-campaign.ts';
import { showRails, type ShownRail } from '../card/show-rails.ts';
import type { FailedReason } from '../signing/verify-document.ts';
import type { Trust } from './check-trust.ts';
import { readSource, type SourcePlaces, type WrongSource } from './read-source.ts';

/** Why nothing is shown; what is out of date is shown, under a warning. */
export type UntrustedReason = Exclude<FailedReason, 'expired'>;

/** What a page asks for. */
export interface DonateWish extends SourcePlaces {
  /** Keys that the page trusts; undefined where it asks for no check. */
  readonly keys: readonly string[] | undefined;
  readonly needed: number;
  readonly locale: string;
  /** Translates messages for `locale`. */
  readonly i18nOf: (messages: LiteMessages<'donate'>) => LiteI18n<'donate'>;
}

/** What there is to show, and the language that it is in. */
export type Prepared = { readonly i18n: LiteI18n<'donate'> } & (
  | {
      readonly kind: 'campaign';
      readonly view: CampaignView;
      readonly rails: readonly ShownRail[];
      readonly trust: Exclude<Trust, { readonly outcome: 'failed' }> | undefined;
    }
  | { readonly kind: 'untrusted'; readonly reason: UntrustedReason }
  | {
      readonly kind: 'wrong';
      readonly reason: WrongSource;
      /** Whether what the page wrote may stand below: not where a page wants it checked. */
      readonly keepsPage: boolean;
    }
);

/** Reads a campaign, checks it where the page asks for that, and loads the texts and the rails that it needs. */
export async function prepare(wish: DonateWish): Promise<Prepared> {
  const { keys, needed, locale, i18nOf } = wish;
  const [{ donate }, source] = await Promise.all([
    import('@comunal/i18n/lite/donate'),
    readSource(wish),
  ]);
  const i18n = i18nOf(donate);
  if ('wrong' in source) {
    const { wrong: reason } = source;
    // Who broke the data on purpose may have written accounts of their own beside it.
    return keys && reason !== 'unreachable'
      ? { i18n, kind: 'untrusted', reason: reason === 'too-large' ? reason : 'form' }
      : { i18n, kind: 'wrong', reason, keepsPage: !keys };
  }
  const trust = keys && (await trustOf(source.data, keys, needed));
  if (trust?.outcome === 'failed') return { i18n, kind: 'untrusted', reason: trust.reason };
  const data = unwrapCampaign(trust ? trust.data : source.data);
  const options = { today: today(), locale: tagOf(locale) ?? i18n.formats[0] ?? 'es' };
  const view = createCampaignView(data, options);
  const rails = await showRails(view, [...navigator.languages, locale]);
  return { i18n, kind: 'campaign', view, rails, trust };
}

async function trustOf(data: object, keys: readonly string[], needed: number): Promise<Trust> {
  const { checkTrust } = await import('./check-trust.ts');
  return checkTrust(data, keys, needed);
}

/** The day it is where the visitor is. Sweden writes dates as machines do. */
function today(): string {
  return new Date().toLocaleDateString('sv');
}

function tagOf(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined; // no language tag
  }
}
