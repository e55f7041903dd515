import { formatDate } from '@comunal/i18n/lite';
import type { CampaignView, ViewMoney } from '../campaign/campaign-view.ts';
import type { CardContext } from './card-context.ts';
import { joinTexts } from './join-texts.ts';
import { localizedText } from './localized-text.ts';
import { renderHeading } from './render-heading.ts';

type Period = CampaignView['costs'][number]['per'];

/** Renders the costs: every line in the full layout, otherwise the sums. */
export function renderCosts<Part>(
  card: CardContext<Part>,
  { costs, costTotals }: CampaignView,
): Part {
  const { html, i18n, t, layout } = card;
  const renderCost = (money: ViewMoney, per: Period): Part | string =>
    t(`donate:costs.per.${per}`, { money: money.text });
  const isFull = layout === 'full';
  const total = costTotals
    .map(({ money, per }) => i18n.t(`donate:costs.per.${per}`, { money: money.text }))
    .join(' + ');
  const totals = costTotals.map(({ money, per }) => renderCost(money, per));
  return html`<div part="costs">
    ${renderHeading(html, card.headingLevel, 'section-title', t('donate:costs.title'))}
    ${
      isFull
        ? html`<ul>
            ${costs.map(({ label, money, per }) => html`<li>${localizedText(html, label)}: ${renderCost(money, per)}</li>`)}
          </ul>`
        : html`<p>${joinTexts(html, totals, ' + ')}</p>`
    }
    ${isFull && costs.length > 1 ? html`<p>${t('donate:costs.total', { money: total })}</p>` : ''}
  </div>`;
}

/** Renders the milestones of the goal, and which are reached. */
export function renderMilestones<Part>(
  card: CardContext<Part>,
  { milestones }: CampaignView,
): Part {
  const { html, t } = card;
  return html`<div part="milestones">
    ${renderHeading(html, card.headingLevel, 'section-title', t('donate:milestones.title'))}
    <ul>
      ${milestones.map(({ label, money, isReached }) => html`<li>${localizedText(html, label)}: ${isReached ? t('donate:milestones.reached', { money: money.text }) : money.text}</li>`)}
    </ul>
  </div>`;
}

/** Renders the things and the time that are needed: until when, where, and which are covered. */
export function renderNeeds<Part>(card: CardContext<Part>, { needs }: CampaignView): Part {
  const { html, i18n, t } = card;
  const renderFacts = ({ isCovered, until, where, precision }: (typeof needs)[number]): Part[] => [
    ...(isCovered ? [html`<strong>${t('donate:needs.covered')}</strong>`] : []),
    ...(until === undefined || isCovered
      ? []
      : [html`${t('donate:needs.until', { date: formatDate(until, i18n.formats) })}`]),
    ...(where
      ? [
          html`${localizedText(html, where)}${precision === 'exact' ? '' : joinTexts(html, [' (', t('donate:needs.about'), ')'])}`,
        ]
      : []),
  ];
  return html`<div part="needs">
    ${renderHeading(html, card.headingLevel, 'section-title', t('donate:needs.title'))}
    <ul>
      ${needs.map((need) => html`<li>${t(`donate:needs.${need.kind}`)}: ${localizedText(html, need.label)}${renderFacts(need).map((fact) => html` ${'·'} ${fact}`)}</li>`)}
    </ul>
  </div>`;
}

/** Renders the gifts in kind so far. */
export function renderInKind<Part>(card: CardContext<Part>, { inKind }: CampaignView): Part {
  const { html, t } = card;
  return html`<div part="in-kind">
    ${renderHeading(html, card.headingLevel, 'section-title', t('donate:inKind.title'))}
    <ul>
      ${inKind.map((gift) => html`<li>${localizedText(html, gift)}</li>`)}
    </ul>
  </div>`;
}
