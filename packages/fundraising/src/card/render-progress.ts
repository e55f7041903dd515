import { formatDate } from '@comunal/i18n/lite';
import type { CampaignView, ViewMoney, ViewRaised } from '../campaign/campaign-view.ts';
import type { CardContext } from './card-context.ts';
import { joinTexts } from './join-texts.ts';
import { localizedText } from './localized-text.ts';

/**
 * Renders the progress of a campaign, in words and as a bar; when it was counted and by whom; the time that is left. Empty
 * where the campaign says none of that.
 */
export function renderProgress<Part>(card: CardContext<Part>, view: CampaignView): Part | string {
  const { html, i18n, t } = card;
  const { goal, raised, asOf, source, giftCount, hours } = view;
  const ofGoal = raised.find(({ percent }) => percent !== undefined);
  const inOtherCurrencies = raised.filter((total) => total !== ofGoal);
  const key = ofGoal ? 'donate:progress.also' : 'donate:progress.raised';
  const counts = [
    giftCount === undefined ? undefined : t('donate:progress.gifts', { count: giftCount }),
    hours === undefined ? undefined : t('donate:progress.hours', { count: hours }),
  ].filter((count) => count !== undefined);
  const parts = [
    goal && renderGoal(card, goal, ofGoal),
    ...inOtherCurrencies.map(({ money }) => html`<p>${t(key, { raised: money.text })}</p>`),
    counts.length > 0 ? html`<p>${joinTexts(html, counts, ' · ')}</p>` : undefined,
    asOf === undefined
      ? undefined
      : html`<p class="small">
          ${t('donate:progress.asOf', { date: formatDate(asOf, i18n.formats) })}
          ${source ? localizedText(html, source) : ''}
        </p>`,
    renderTimeLeft(card, view),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? html`<div part="progress">${parts}</div>` : '';
}

function renderTimeLeft<Part>(
  card: CardContext<Part>,
  { ends, daysLeft }: CampaignView,
): Part | undefined {
  const { html, i18n, t, isStatic } = card;
  if (ends === undefined || daysLeft === undefined) return undefined;
  const date = formatDate(ends, i18n.formats);
  const left =
    daysLeft === 0
      ? t('donate:progress.lastDay')
      : t('donate:progress.daysLeft', { count: daysLeft });
  return isStatic
    ? html`<p class="small">${t('donate:progress.ends', { date })}</p>`
    : html`<p class="on-screen">${left}</p>
        <p class="on-paper small">${t('donate:progress.ends', { date })}</p>`;
}

function renderGoal<Part>(
  { html, t, isWithoutDrawings }: CardContext<Part>,
  goal: ViewMoney,
  raised: ViewRaised | undefined,
): Part {
  const percent = raised?.percent;
  if (!raised || percent === undefined)
    return html`<p part="figure">${t('donate:progress.goal', { goal: goal.text })}</p>`;
  const sentence = t('donate:progress.of', { raised: raised.money.text, goal: goal.text, percent });
  const figure = html`<p part="figure">${sentence}</p>`;
  if (isWithoutDrawings) return figure;
  return html`${figure}
    <svg part="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width="${Math.min(100, percent)}" height="6" />
    </svg>`;
}
