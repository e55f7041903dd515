// This module is loaded as soon as there is an element in the page; rails, codes and verification only where they are needed.
import { html, type TemplateResult } from 'lit';
import type { CardContext, DonateLayout } from '../card/card-context.ts';
import { renderCard } from '../card/render-card.ts';
import { DEFAULT_HEADING_LEVEL, isHeadingLevel } from '../card/render-heading.ts';
import { loadCampaign, type LoadCampaignOptions, type LoadedCampaign } from './load-campaign.ts';
import { RailActions } from './rail-actions.ts';
import { renderAlarm, renderTrust } from './render-trust.ts';

/** What the element renders. */
export interface DonateView {
  /** The language of its texts. */
  readonly language: string;
  /** Whether the fallback of the page stays below. */
  readonly keepsFallback: boolean;
  /** Events to dispatch: their names without `comunal-donate-`, and their details. */
  readonly events: readonly (readonly [name: string, detail: unknown])[];
  render(options: DonateRenderOptions): TemplateResult;
}

/** Attributes that decide how the view is rendered. */
export interface DonateRenderOptions {
  readonly layout: DonateLayout;
  readonly contact: string | null;
  readonly headingLevel: number | null | undefined;
}

/** Loads a campaign and creates the view of it. */
export async function createDonateView(
  options: LoadCampaignOptions,
  requestRender: () => void,
): Promise<DonateView> {
  const loaded = await loadCampaign(options);
  const { i18n } = loaded;
  return {
    language: i18n.language,
    keepsFallback: loaded.kind === 'unavailable' && loaded.keepsFallback,
    events: getEvents(loaded),
    render: createRenderer(loaded, new RailActions(i18n, requestRender)),
  };
}

function createRenderer(loaded: LoadedCampaign, actions: RailActions): DonateView['render'] {
  const { i18n } = loaded;
  const { srOnly, copyButton, afterRows } = actions;
  return ({ layout, contact, headingLevel: level }) => {
    const headingLevel = isHeadingLevel(level) ? level : DEFAULT_HEADING_LEVEL;
    if (loaded.kind === 'unavailable')
      return html`<p part="alarm">${i18n.t(`donate:wrong.${loaded.reason}`)}</p>`;
    if (loaded.kind === 'untrusted') return renderAlarm(loaded, contact, headingLevel);
    const card: CardContext<TemplateResult> = {
      html,
      i18n,
      t: i18n.t, // The element marks what fell back once it is rendered.
      layout,
      headingLevel,
      srOnly,
      copyButton,
      afterRows,
    };
    return html`${renderTrust(loaded, contact, headingLevel)}
    ${renderCard(card, loaded.view, loaded.rails)}`;
  };
}

function getEvents(loaded: LoadedCampaign): DonateView['events'] {
  if (loaded.kind === 'untrusted') return [['untrusted', { reason: loaded.reason }]];
  if (loaded.kind === 'unavailable') return [['error', { reason: loaded.reason }]];
  const { trust } = loaded;
  const ready = ['ready', {}] as const;
  if (trust?.outcome === 'unchecked') return [['unchecked', { reason: trust.reason }], ready];
  return trust?.outcome === 'expired'
    ? [['expired', { expiresAt: trust.expiresAt }], ready]
    : [ready];
}
