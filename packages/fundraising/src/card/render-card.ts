import type { CampaignView } from '../campaign/campaign-view.ts';
import type { CardContext } from './card-context.ts';
import type { CardRail } from './describe-rails.ts';
import { localizedText } from './localized-text.ts';
import { renderHeading } from './render-heading.ts';
import { renderCosts, renderInKind, renderMilestones, renderNeeds } from './render-lists.ts';
import { renderProgress } from './render-progress.ts';
import { renderRail } from './render-rail.ts';

/** Renders everything that a page shows of a campaign, in the order in which people ask. */
export function renderCard<Part>(
  card: CardContext<Part>,
  view: CampaignView,
  rails: readonly CardRail[],
): Part {
  const { html, t, layout } = card;
  const { title, summary, isTest, state } = view;
  const isCompact = layout === 'compact';
  const isFull = layout === 'full';
  return html`${renderHeading(html, card.headingLevel, 'title', localizedText(html, title))}
  ${isTest ? html`<p part="test"><strong>${t('donate:test.campaign')}</strong></p>` : ''}
  ${summary && !isCompact ? html`<p>${localizedText(html, summary)}</p>` : ''}
  ${state === 'running' ? '' : html`<p part="state">${t(`donate:state.${state}`)}</p>`}
  ${renderProgress(card, view)}
  ${!isCompact && view.costs.length > 0 ? renderCosts(card, view) : ''}
  ${isFull && view.milestones.length > 0 ? renderMilestones(card, view) : ''}
  ${!isCompact && view.needs.length > 0 ? renderNeeds(card, view) : ''}
  ${isFull && view.inKind.length > 0 ? renderInKind(card, view) : ''}
  ${state === 'running' ? renderWays(card, rails, isTest) : ''}`;
}

function renderWays<Part>(
  card: CardContext<Part>,
  rails: readonly CardRail[],
  isTest: boolean,
): Part {
  const { html, t } = card;
  if (rails.length === 0) return html`<p>${t('donate:ways.none')}</p>`;
  // The list keeps its role in Safari, which drops it where there are no markers.
  return html`${renderHeading(html, card.headingLevel, 'section-title', t('donate:ways.title'))}
    <ul part="ways" role="list">
      ${rails.map((rail) => renderRail(card, rail, isTest))}
    </ul>
    <p part="note">${t('donate:ways.only')}</p>
    <p part="thanks">${t('donate:thanks')}</p>`;
}
