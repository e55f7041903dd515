import { formatDate } from '@comunal/i18n/lite';
import { railKinds } from '@comunal/schemas/rails';
import type { ViewRail, ViewText } from '../campaign/campaign-view.ts';
import type { DetailRow, RailDescription } from '../rails/rail-module.ts';
import type { RailFinding, RailWarningCode } from '../rails/rail-validation.ts';
import type { CardContext, HtmlTag } from './card-context.ts';
import type { CardRail } from './describe-rails.ts';
import { localizedText } from './localized-text.ts';
import { renderHeading } from './render-heading.ts';
import { spellCode, spellOut } from './spell-code.ts';

/** The warnings that concern donors; the others are for the collective, in `comunal fundraising check`. */
const WARNINGS = [
  'look-alike',
  'foreign-letters',
  'unknown-bank',
  'national-check',
  'not-sepa',
  'no-checksum',
  'url-unchecked',
  'one-time',
] as const;
const PHISHING_WARNINGS: ReadonlySet<string> = new Set(['look-alike', 'foreign-letters']);

/** Renders one rail: its name opens who sees whom, and its details. All are tests where the campaign is one. */
export function renderRail<Part>(
  card: CardContext<Part>,
  cardRail: CardRail,
  isTest: boolean,
): Part {
  const { html, t, layout } = card;
  const { rail, described } = cardRail;
  const { isByHand } = railKinds[rail.kind];
  const isMarked = !isByHand && (isTest || (described?.ok && described.isTest));
  const head = html`${renderHeading(html, card.headingLevel, 'rail-title', renderName(card, cardRail))}
  ${rail.label && !isByHand ? html`<span part="rail-kind" class="small">${t(`donate:kind.${rail.kind}`)}</span>` : ''}
  ${isMarked ? html`<span part="test"><strong>${t('donate:test.mark')}</strong></span>` : ''}`;
  const sees = html`<p class="small">${t(`donate:sees.${rail.kind}`)}</p>`;
  if (!described?.ok)
    return html`<li part="rail">
      ${head} ${sees}
      <p part="alarm">${t(described ? 'donate:ways.wrong' : 'donate:ways.offline')}</p>
    </li>`;
  const { description } = described;
  const content = html`<summary>${head}</summary>
    ${sees} ${renderDetails(card, cardRail, description)}`;
  // A page that stands alone may have no style that opens it on paper; a warning of phishing waits for no press.
  const isOpen = (layout === 'full' && card.isAlone) || mayBePhishing(description);
  return html`<li part="rail">
    ${isOpen ? html`<details open>${content}</details>` : html`<details>${content}</details>`}
  </li>`;
}

function renderDetails<Part>(
  card: CardContext<Part>,
  cardRail: CardRail,
  description: RailDescription,
): Part {
  const { html, t } = card;
  const { rail } = cardRail;
  const { rows, warnings } = description;
  const { instructions } = rail;
  // What the code itself says is not shown twice.
  const ownRows = (['bank', 'holder', 'city'] as const).flatMap((name) => {
    const text = getOwnText(rail, name);
    return text && !rows.some(({ label }) => label === name) ? [{ name, text }] : [];
  });
  // An address that may be phishing is shown as text, without a link or a code that leads there.
  const isPhishing = mayBePhishing(description);
  return html`${
    rows.length + ownRows.length > 0
      ? html`<dl>
          ${rows.map((row) => renderRow(card, cardRail, row, !isPhishing))}
          ${ownRows.map(({ name, text }) => renderPair(html, t(`donate:row.${name}`), localizedText(html, text)))}
        </dl>`
      : ''
  }
  ${warnings.map((warning) => renderWarning(card, warning))}
  ${instructions ? html`<p>${localizedText(html, instructions)}</p>` : ''}
  ${isPhishing ? '' : html`${renderLink(card, description)} ${card.afterRows(cardRail)}`}`;
}

function mayBePhishing({ warnings }: RailDescription): boolean {
  return warnings.some(({ code }) => PHISHING_WARNINGS.has(code));
}

/** Gets what the collective itself says of the account. */
function getOwnText(
  { bank, holder, city }: ViewRail,
  name: 'bank' | 'holder' | 'city',
): ViewText | undefined {
  if (name !== 'city') return name === 'bank' ? bank : holder;
  return city === undefined ? undefined : { text: city };
}

function renderWarning<Part>(
  { html, t }: CardContext<Part>,
  { code, value = '', expected = '' }: RailFinding<RailWarningCode>,
): Part | string {
  const warning = WARNINGS.find((known) => known === code);
  if (!warning) return '';
  return html`<p part="warning">${t(`donate:warning.${warning}`, { value, expected })}</p>`;
}

/** Renders the collective's own name for the rail; otherwise that of the service, or of the kind. */
function renderName<Part>(
  { html, t }: CardContext<Part>,
  { rail, described }: CardRail,
): Part | string {
  const { label, kind } = rail;
  if (label) return localizedText(html, label);
  const rows = described?.ok ? described.description.rows : [];
  const service = rows.find((row) => row.label === 'service');
  return service?.text ?? t(`donate:kind.${kind}`);
}

function renderRow<Part>(
  card: CardContext<Part>,
  cardRail: CardRail,
  row: DetailRow,
  canCopy: boolean,
): Part {
  const { html, i18n, t, copyButton } = card;
  const { label, name = '', copy } = row;
  const buttonLabel = label === 'custom' ? name : i18n.t(`donate:row.${label}`);
  const button = canCopy && copy !== undefined ? copyButton?.(cardRail, row, buttonLabel) : '';
  const term = label === 'custom' ? name : t(`donate:row.${label}`);
  return renderPair(html, term, html`${renderValue(card, row)} ${button}`);
}

function renderPair<Part>(html: HtmlTag<Part>, term: Part | string, value: Part): Part {
  return html`<div>
    <dt><bdi>${term}</bdi></dt>
    <dd>${value}</dd>
  </div>`;
}

function renderValue<Part>({ html, i18n, t, srOnly }: CardContext<Part>, row: DetailRow): Part {
  const { label, text, isCode, lastFour = '' } = row;
  if (label === 'expires') return html`${formatDate(text, i18n.formats)}`;
  if (!isCode) return html`<bdi part="value">${text}</bdi>`;
  // An address with @ is read out as a word.
  if (!srOnly || text.includes('@')) return html`<code part="value">${text}</code>`;
  const long = { count: text.length, last: spellOut(lastFour) };
  return html`<code part="value" aria-hidden="true" data-copy="${row.copy ?? text}">${text}</code
    >${srOnly(spellCode(text) ?? t('donate:code.long', long))}`;
}

/** Renders the link to a page elsewhere, which names its server. */
function renderLink<Part>(
  { html, t }: CardContext<Part>,
  { rows }: RailDescription,
): Part | string {
  const url = rows.find(({ label }) => label === 'page')?.copy;
  if (url === undefined) return '';
  const { host } = new URL(url);
  return html`<p>
    <a class="target" href="${url}" rel="noopener noreferrer external"
      >${t('donate:ways.open', { host })}</a
    >
  </p>`;
}
