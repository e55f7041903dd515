import { formatDate } from '@comunal/i18n/lite';
import type { ViewRail } from '../campaign/campaign-view.ts';
import type { DetailRow, RailDescription } from '../rails/rail.ts';
import type { Card } from './card.ts';
import { said } from './said.ts';
import type { ShownRail } from './show-rails.ts';
import { spelled, spokenCode } from './spoken-code.ts';

/** Those that who gives should know of; the others are for the collective, in `comunal fund check`. */
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
const TRICKS: readonly string[] = ['look-alike', 'foreign-letters'];

/** One way to give: its name, who sees whom, and its details to be opened. */
export function railPart<Part>(card: Card<Part>, shown: ShownRail): Part {
  const { html, i18n } = card;
  const { t } = i18n;
  const { rail, described } = shown;
  return html`<li part="rail">
    <h4>${nameOf(card, rail)}</h4>
    ${described?.ok && described.isTest ? html`<p part="test"><strong>${t('donate:test.mark')}</strong></p>` : ''}
    <p class="small">${t(`donate:sees.${rail.kind}`)}</p>
    ${described?.ok ? detailsPart(card, shown, described.description) : html`<p part="alarm">${t(described ? 'donate:ways.wrong' : 'donate:ways.offline')}</p>`}
  </li>`;
}

function detailsPart<Part>(card: Card<Part>, shown: ShownRail, description: RailDescription): Part {
  const { html, i18n, layout } = card;
  const { t } = i18n;
  const { rail } = shown;
  const { rows, warnings } = description;
  const told = rail.kind === 'offline' ? undefined : rail.instructions;
  const isNamed = rows.some(({ label }) => label === 'holder');
  const inside = html`<summary>
      ${t('donate:ways.show')}<span class="heard">: ${nameOf(card, rail)}</span>
    </summary>
    <dl>
      ${rows.map((row) => rowPart(card, shown, row))}
      ${
        rail.holder && !isNamed
          ? html`<div>
              <dt>${t('donate:row.holder')}</dt>
              <dd>${said(html, rail.holder)}</dd>
            </div>`
          : ''
      }
    </dl>
    ${linkPart(card, description)}
    ${WARNINGS.map((code) => {
      const found = warnings.find((one) => one.code === code);
      const { value = '', expected = '' } = found ?? {};
      return found
        ? html`<p part="warning">${t(`donate:warning.${code}`, { value, expected })}</p>`
        : '';
    })}
    ${told ? html`<p>${said(html, told)}</p>` : ''} ${card.afterRows?.(shown)}`;
  return layout === 'full'
    ? html`<details open>${inside}</details>`
    : html`<details>${inside}</details>`;
}

function nameOf<Part>({ html, i18n }: Card<Part>, { label, kind }: ViewRail): Part | string {
  return label ? said(html, label) : i18n.t(`donate:kind.${kind}`);
}

function rowPart<Part>(card: Card<Part>, shown: ShownRail, row: DetailRow): Part {
  const { html, i18n, copyButton } = card;
  const what = row.label === 'own' ? (row.name ?? '') : i18n.t(`donate:row.${row.label}`);
  return html`<div>
    <dt><bdi>${what}</bdi></dt>
    <dd>${valuePart(card, row)} ${row.copy === undefined ? '' : copyButton?.(shown, row, what)}</dd>
  </div>`;
}

function valuePart<Part>({ html, i18n }: Card<Part>, row: DetailRow): Part {
  const { label, text, isCode, lastFour = '' } = row;
  if (label === 'expires') return html`${formatDate(text, i18n.formats)}`;
  if (!isCode) return html`<bdi part="value">${text}</bdi>`;
  // What is spelled is heard and not copied; what is seen is in groups. An address with @ is read as a word.
  const heard = text.includes('@')
    ? text
    : (spokenCode(text) ??
      i18n.t('donate:code.long', { count: text.length, last: spelled(lastFour) }));
  return html`<span part="value" class="code" aria-hidden="true">${text}</span
    ><span class="heard">${heard}</span>`;
}

/** The way to a page elsewhere, by a link that names its server; none where the name may be a trick. */
function linkPart<Part>(
  { html, i18n }: Card<Part>,
  { kind, rows, warnings }: RailDescription,
): Part | undefined {
  const url = kind === 'link' && rows.find(({ label }) => label === 'page')?.copy;
  if (!url || warnings.some(({ code }) => TRICKS.includes(code))) return undefined;
  const host = new URL(url).host;
  return html`<p>
    <a class="target" href="${url}" rel="noopener noreferrer external"
      >${i18n.t('donate:ways.open', { host })}</a
    >
  </p>`;
}
