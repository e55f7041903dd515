import { formatDate } from '@comunal/i18n/lite';
import type { CampaignView, ViewMoney } from '../campaign/campaign-view.ts';
import type { Card } from './card.ts';
import { said } from './said.ts';

type Period = CampaignView['costs'][number]['per'];

/** What it costs: every line in the full layout, else the sums. */
export function costsPart<Part>(card: Card<Part>, { costs, costTotals }: CampaignView): Part {
  const { html, i18n, layout } = card;
  const { t } = i18n;
  const each = (money: ViewMoney, per: Period): string =>
    t(`donate:costs.per.${per}`, { money: money.text });
  const isFull = layout === 'full';
  const totals = costTotals.map(({ money, per }) => each(money, per)).join(' + ');
  return html`<div part="costs">
    <h4>${t('donate:costs.title')}</h4>
    ${
      isFull
        ? html`<ul>
            ${costs.map(({ label, money, per }) => html`<li>${said(html, label)}: ${each(money, per)}</li>`)}
          </ul>`
        : html`<p>${totals}</p>`
    }
    ${isFull && costs.length > 1 ? html`<p>${t('donate:costs.total', { money: totals })}</p>` : ''}
  </div>`;
}

/** The steps of the goal, and which are reached. */
export function milestonesPart<Part>(card: Card<Part>, { milestones }: CampaignView): Part {
  const { html, i18n } = card;
  const { t } = i18n;
  return html`<div part="milestones">
    <h4>${t('donate:milestones.title')}</h4>
    <ul>
      ${milestones.map(({ label, money, isReached }) => html`<li>${said(html, label)}: ${isReached ? t('donate:milestones.reached', { money: money.text }) : money.text}</li>`)}
    </ul>
  </div>`;
}

/** Things and time that are needed: until when, where, and what is covered. */
export function needsPart<Part>(card: Card<Part>, { needs }: CampaignView): Part {
  const { html, i18n } = card;
  const { t, formats } = i18n;
  const facts = ({ isCovered, until, where, precision }: (typeof needs)[number]): Part[] => [
    ...(isCovered ? [html`<strong>${t('donate:needs.covered')}</strong>`] : []),
    ...(until === undefined || isCovered
      ? []
      : [html`${t('donate:needs.until', { date: formatDate(until, formats) })}`]),
    ...(where
      ? [html`${said(html, where)}${precision === 'exact' ? '' : ` (${t('donate:needs.about')})`}`]
      : []),
  ];
  return html`<div part="needs">
    <h4>${t('donate:needs.title')}</h4>
    <ul>
      ${needs.map((need) => html`<li>${t(`donate:needs.${need.kind}`)}: ${said(html, need.label)}${facts(need).map((fact) => html` ${'·'} ${fact}`)}</li>`)}
    </ul>
  </div>`;
}

/** What was given in kind so far. */
export function inKindPart<Part>(card: Card<Part>, { inKind }: CampaignView): Part {
  const { html, i18n } = card;
  return html`<div part="in-kind">
    <h4>${i18n.t('donate:inKind.title')}</h4>
    <ul>
      ${inKind.map((one) => html`<li>${said(html, one)}</li>`)}
    </ul>
  </div>`;
}
