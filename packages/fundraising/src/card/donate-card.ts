import type { CampaignView } from '../campaign/campaign-view.ts';
import type { Card } from './card.ts';
import { costsPart, inKindPart, milestonesPart, needsPart } from './lists-part.ts';
import { progressPart } from './progress-part.ts';
import { railPart } from './rail-part.ts';
import { said } from './said.ts';
import type { ShownRail } from './show-rails.ts';

/** All that a page shows of a campaign, in the order in which people ask. */
export function donateCard<Part>(
  card: Card<Part>,
  view: CampaignView,
  rails: readonly ShownRail[],
): Part {
  const { html, i18n, layout } = card;
  const { t } = i18n;
  const { title, summary, isTest, state } = view;
  const isWide = layout !== 'compact';
  const isFull = layout === 'full';
  return html`<h3 part="title">${said(html, title)}</h3>
    ${isTest ? html`<p part="test"><strong>${t('donate:test.campaign')}</strong></p>` : ''}
    ${summary && isWide ? html`<p>${said(html, summary)}</p>` : ''}
    ${state === 'running' ? '' : html`<p part="state">${t(`donate:state.${state}`)}</p>`}
    ${progressPart(card, view)} ${isWide && view.costs.length > 0 ? costsPart(card, view) : ''}
    ${isFull && view.milestones.length > 0 ? milestonesPart(card, view) : ''}
    ${isWide && view.needs.length > 0 ? needsPart(card, view) : ''}
    ${isFull && view.inKind.length > 0 ? inKindPart(card, view) : ''}
    ${state === 'running' ? waysPart(card, rails, isTest) : ''}`;
}

function waysPart<Part>(card: Card<Part>, rails: readonly ShownRail[], isTest: boolean): Part {
  const { html, i18n } = card;
  const { t } = i18n;
  if (rails.length === 0) return html`<p>${t('donate:ways.none')}</p>`;
  // The list keeps its role where it is drawn without marks (Safari).
  return html`<h4>${t('donate:ways.title')}</h4>
    <ul part="ways" role="list">
      ${rails.map((shown) => railPart(card, shown, isTest))}
    </ul>
    <p part="note">${t('donate:ways.only')}</p>
    <p part="thanks">${t('donate:thanks')}</p>`;
}
