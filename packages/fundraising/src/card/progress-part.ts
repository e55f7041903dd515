import { formatDate } from '@comunal/i18n/lite';
import type { CampaignView, ViewMoney, ViewRaised } from '../campaign/campaign-view.ts';
import type { Card } from './card.ts';
import { said } from './said.ts';

/** How far a campaign is, in words and as a bar; when that was counted and by whom; the time that is left. Empty where it says none of that. */
export function progressPart<Part>(card: Card<Part>, view: CampaignView): Part | string {
  const { html, i18n } = card;
  const { t, formats } = i18n;
  const { goal, raised, asOf, source, giftCount, hours } = view;
  const ofGoal = raised.find(({ percent }) => percent !== undefined);
  const others = raised.filter((one) => one !== ofGoal);
  const also = ofGoal ? 'donate:progress.also' : 'donate:progress.raised';
  const counted = [
    giftCount === undefined ? undefined : t('donate:progress.gifts', { count: giftCount }),
    hours === undefined ? undefined : t('donate:progress.hours', { count: hours }),
  ].filter((one) => one !== undefined);
  const parts = [
    goal && goalPart(card, goal, ofGoal),
    ...others.map(({ money }) => html`<p>${t(also, { raised: money.text })}</p>`),
    counted.length > 0 ? html`<p>${counted.join(' · ')}</p>` : undefined,
    asOf === undefined
      ? undefined
      : html`<p class="small">
          ${t('donate:progress.asOf', { date: formatDate(asOf, formats) })}
          ${source ? said(html, source) : ''}
        </p>`,
    timeLeftPart(card, view),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? html`<div part="progress">${parts}</div>` : '';
}

function timeLeftPart<Part>(card: Card<Part>, { ends, daysLeft }: CampaignView): Part | undefined {
  const { html, i18n, isStatic } = card;
  const { t, formats } = i18n;
  if (ends === undefined || daysLeft === undefined) return undefined;
  const date = formatDate(ends, formats);
  return isStatic
    ? html`<p class="small">${t('donate:progress.ends', { date })}</p>`
    : html`<p class="on-screen">${t('donate:progress.daysLeft', { count: daysLeft })}</p>`;
}

function goalPart<Part>(
  { html, i18n: { t }, isWithoutDrawings }: Card<Part>,
  goal: ViewMoney,
  raised: ViewRaised | undefined,
): Part {
  const percent = raised?.percent;
  if (!raised || percent === undefined)
    return html`<p part="figure">${t('donate:progress.goal', { goal: goal.text })}</p>`;
  const told = t('donate:progress.of', { raised: raised.money.text, goal: goal.text, percent });
  const figure = html`<p part="figure">${told}</p>`;
  if (isWithoutDrawings) return figure;
  return html`${figure}
    <svg part="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width="${Math.min(100, percent)}" height="6" />
    </svg>`;
}
