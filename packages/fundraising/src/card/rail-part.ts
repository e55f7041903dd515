import { formatDate } from '@comunal/i18n/lite';
import type { ViewRail, ViewText } from '../campaign/campaign-view.ts';
import type { DetailRow, RailDescription } from '../rails/rail.ts';
import type { RailFinding, RailWarningCode } from '../rails/validation.ts';
import type { Card } from './card.ts';
import { said } from './said.ts';
import type { ShownRail } from './show-rails.ts';
import { spelled, spokenCode } from './spoken-code.ts';
import type { Tag } from './tag.ts';

/** Those that who gives should know of; the others are for the collective, in `comunal fundraising check`. */
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
const TRICKS: ReadonlySet<string> = new Set(['look-alike', 'foreign-letters']);

/** One way to give: its name, who sees whom, and its details to be opened. All are tests where the campaign is one. */
export function railPart<Part>(card: Card<Part>, shown: ShownRail, isTest: boolean): Part {
  const { html, i18n } = card;
  const { t } = i18n;
  const { rail, described } = shown;
  // Giving by hand has no account.
  const isByHand = rail.kind === 'in-person' || rail.kind === 'copies';
  const isMarked = !isByHand && (isTest || (described?.ok && described.isTest));
  return html`<li part="rail">
    <h5>${nameOf(card, shown)}</h5>
    ${isMarked ? html`<p part="test"><strong>${t('donate:test.mark')}</strong></p>` : ''}
    <p class="small">${t(`donate:sees.${rail.kind}`)}</p>
    ${described?.ok ? detailsPart(card, shown, described.description) : html`<p part="alarm">${t(described ? 'donate:ways.wrong' : 'donate:ways.offline')}</p>`}
  </li>`;
}

function detailsPart<Part>(card: Card<Part>, shown: ShownRail, description: RailDescription): Part {
  const { html, i18n, layout, heard } = card;
  const { t } = i18n;
  const { rail } = shown;
  const { rows, warnings } = description;
  const { instructions } = rail;
  // What the code itself says is shown once.
  const own = (['bank', 'holder', 'city'] as const).flatMap((name) => {
    const text = ownText(rail, name);
    return text && !rows.some(({ label }) => label === name) ? [{ name, text }] : [];
  });
  // What may be a trick is shown as text, and nothing helps to go there.
  const isTrick = warnings.some(({ code }) => TRICKS.has(code));
  const inside = html`<summary>
      ${t('donate:ways.show')}${heard?.(html`: ${nameOf(card, shown)}`)}
    </summary>
    ${
      rows.length + own.length > 0
        ? html`<dl>
            ${rows.map((row) => rowPart(card, shown, row, !isTrick))}
            ${own.map(({ name, text }) => pair(html, t(`donate:row.${name}`), said(html, text)))}
          </dl>`
        : ''
    }
    ${warnings.map((found) => warningPart(card, found))}
    ${instructions ? html`<p>${said(html, instructions)}</p>` : ''}
    ${isTrick ? '' : html`${linkPart(card, description)} ${card.afterRows(shown)}`}`;
  return layout === 'full'
    ? html`<details open>${inside}</details>`
    : html`<details>${inside}</details>`;
}

/** What the collective itself says of the account. */
function ownText(
  { bank, holder, city }: ViewRail,
  name: 'bank' | 'holder' | 'city',
): ViewText | undefined {
  if (name !== 'city') return name === 'bank' ? bank : holder;
  return city === undefined ? undefined : { text: city };
}

function warningPart<Part>(
  { html, i18n }: Card<Part>,
  { code, value = '', expected = '' }: RailFinding<RailWarningCode>,
): Part | string {
  const known = WARNINGS.find((one) => one === code);
  if (!known) return '';
  return html`<p part="warning">${i18n.t(`donate:warning.${known}`, { value, expected })}</p>`;
}

/** The collective's own name for it; else that of the service, or of the kind. */
function nameOf<Part>({ html, i18n }: Card<Part>, { rail, described }: ShownRail): Part | string {
  const { label, kind } = rail;
  if (label) return said(html, label);
  const rows = described?.ok ? described.description.rows : [];
  const service = rows.find((row) => row.label === 'service');
  return service?.text ?? i18n.t(`donate:kind.${kind}`);
}

function rowPart<Part>(card: Card<Part>, shown: ShownRail, row: DetailRow, canCopy: boolean): Part {
  const { html, i18n, copyButton } = card;
  const what = row.label === 'custom' ? (row.name ?? '') : i18n.t(`donate:row.${row.label}`);
  const button = canCopy && row.copy !== undefined ? copyButton?.(shown, row, what) : '';
  return pair(html, what, html`${valuePart(card, row)} ${button}`);
}

function pair<Part>(html: Tag<Part>, name: string, value: Part): Part {
  return html`<div>
    <dt><bdi>${name}</bdi></dt>
    <dd>${value}</dd>
  </div>`;
}

function valuePart<Part>({ html, i18n, heard }: Card<Part>, row: DetailRow): Part {
  const { label, text, isCode, lastFour = '' } = row;
  if (label === 'expires') return html`${formatDate(text, i18n.formats)}`;
  if (!isCode) return html`<bdi part="value">${text}</bdi>`;
  // An address with @ is read as a word.
  if (!heard || text.includes('@')) return html`<code part="value">${text}</code>`;
  const long = { count: text.length, last: spelled(lastFour) };
  return html`<code part="value" aria-hidden="true">${text}</code
    >${heard(spokenCode(text) ?? i18n.t('donate:code.long', long))}`;
}

/** The way to a page elsewhere, by a link that names its server. */
function linkPart<Part>(
  { html, i18n }: Card<Part>,
  { kind, rows }: RailDescription,
): Part | string {
  const url = kind === 'link' ? rows.find(({ label }) => label === 'page')?.copy : undefined;
  if (url === undefined) return '';
  const { host } = new URL(url);
  return html`<p>
    <a class="target" href="${url}" rel="noopener noreferrer external"
      >${i18n.t('donate:ways.open', { host })}</a
    >
  </p>`;
}
