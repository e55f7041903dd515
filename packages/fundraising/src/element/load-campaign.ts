import type { LiteI18n, LiteMessages } from '@comunal/i18n/lite';
import type { CampaignView } from '../campaign/campaign-view.ts';
import { createCampaignView } from '../campaign/create-campaign-view.ts';
import { unwrapCampaign } from '../campaign/unwrap-campaign.ts';
import { describeRails, type CardRail } from '../card/describe-rails.ts';
import type { FailedReason } from '../signing/verify-document.ts';
import type { Trust } from './check-trust.ts';
import { readSource, type SourceOptions, type SourceProblem } from './read-source.ts';

/** Why nothing is shown. An expired campaign is shown, under a warning. */
export type UntrustedReason = Exclude<FailedReason, 'expired'>;

/** What a page asks the element to show. */
export interface LoadCampaignOptions extends SourceOptions {
  /** The keys that the page trusts; undefined where it asks for no verification. */
  readonly keys: readonly string[] | undefined;
  readonly needed: number;
  readonly locale: string;
  /** Translates messages for `locale`. */
  readonly i18nOf: (messages: LiteMessages<'donate'>) => LiteI18n<'donate'>;
}

/** A campaign that is ready to be rendered, or why there is none, with the texts of the interface. */
export type LoadedCampaign = { readonly i18n: LiteI18n<'donate'> } & (
  | {
      readonly kind: 'campaign';
      readonly view: CampaignView;
      readonly rails: readonly CardRail[];
      readonly trust: Exclude<Trust, { readonly outcome: 'failed' }> | undefined;
    }
  | { readonly kind: 'untrusted'; readonly reason: UntrustedReason }
  | {
      readonly kind: 'unavailable';
      readonly reason: SourceProblem;
      /** Whether the fallback of the page may stay below: not where the page asks for verification. */
      readonly keepsFallback: boolean;
    }
);

/** Reads a campaign, verifies it where the page asks for that, and loads the texts and the rails that it needs. */
export async function loadCampaign(options: LoadCampaignOptions): Promise<LoadedCampaign> {
  const { keys, needed, locale, i18nOf } = options;
  const [{ donate }, source] = await Promise.all([
    import('@comunal/i18n/lite/donate'),
    readSource(options),
  ]);
  const i18n = i18nOf(donate);
  if ('problem' in source) {
    const { problem: reason } = source;
    // Whoever broke the data on purpose may have written accounts of their own beside it.
    return keys && reason !== 'unreachable'
      ? { i18n, kind: 'untrusted', reason: reason === 'too-large' ? reason : 'form' }
      : { i18n, kind: 'unavailable', reason, keepsFallback: !keys };
  }
  const trust = keys && (await loadAndCheckTrust(source.data, keys, needed));
  if (trust?.outcome === 'failed') return { i18n, kind: 'untrusted', reason: trust.reason };
  const data = unwrapCampaign(trust ? trust.data : source.data);
  const viewLocale = toCanonicalLocale(locale) ?? i18n.formats[0] ?? 'es';
  const view = createCampaignView(data, { today: getToday(), locale: viewLocale });
  const rails = await describeRails(view, [...navigator.languages, locale]);
  return { i18n, kind: 'campaign', view, rails, trust };
}

async function loadAndCheckTrust(
  data: object,
  keys: readonly string[],
  needed: number,
): Promise<Trust> {
  const { checkTrust } = await import('./check-trust.ts');
  return checkTrust(data, keys, needed);
}

/** Gets the day where the visitor is, as `2026-11-25`: Swedish dates have the form of ISO 8601. */
function getToday(): string {
  return new Date().toLocaleDateString('sv');
}

function toCanonicalLocale(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined; // It is not a language tag.
  }
}
