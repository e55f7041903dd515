// This module is loaded as soon as there is an element in the page; rails, codes and verification only where they are needed.
import { isHeadingLevel } from '@comunal/http/markup';
import { html, type TemplateResult } from 'lit';
import type { CardContext, DonateLayout } from '../card/card-context.ts';
import { renderCard } from '../card/render-card.ts';
import { DEFAULT_HEADING_LEVEL } from '../card/render-heading.ts';
import type { DispatchDonateEvent } from './donate-events.ts';
import { loadCampaign, type LoadCampaignOptions, type LoadedCampaign } from './load-campaign.ts';
import { RailActions } from './rail-actions.ts';
import { renderAlarm, renderTrust } from './render-trust.ts';

/** What the element renders. */
export interface DonateView {
  /** The language of its texts. */
  readonly language: string;
  /** Whether the fallback of the page stays below. */
  readonly keepsFallback: boolean;
  /** Dispatches the events of what was loaded. */
  dispatchEvents(dispatch: DispatchDonateEvent): void;
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
    dispatchEvents: (dispatch) => dispatchEvents(loaded, dispatch),
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

function dispatchEvents(loaded: LoadedCampaign, dispatch: DispatchDonateEvent): void {
  if (loaded.kind === 'untrusted')
    return dispatch('comunal-donate-untrusted', { reason: loaded.reason });
  if (loaded.kind === 'unavailable')
    return dispatch('comunal-donate-error', { reason: loaded.reason });
  const { trust } = loaded;
  if (trust?.outcome === 'unchecked')
    dispatch('comunal-donate-unchecked', { reason: trust.reason });
  if (trust?.outcome === 'expired')
    dispatch('comunal-donate-expired', { expiresAt: trust.expiresAt });
  dispatch('comunal-donate-ready', {});
}
