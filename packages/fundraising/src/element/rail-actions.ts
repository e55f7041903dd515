import type { LiteI18n } from '@comunal/i18n/lite';
import { html, type TemplateResult } from 'lit';
import type { Card } from '../card/card.ts';
import type { ShownRail } from '../card/show-rails.ts';
import { spelled } from '../card/spoken-code.ts';
import type { QrSvg } from '../qr/create-qr-svg.ts';
import type { DetailRow } from '../rails/rail.ts';
import type { AmountTaker } from '../rails/with-amount.ts';

type Actions = Required<Pick<Card<TemplateResult>, 'heard' | 'copyButton' | 'afterRows'>>;

/** What a way to give has come to since it was shown. */
interface Doing {
  readonly news?: string;
  readonly code?: QrSvg | 'failed' | 'no-amount' | undefined;
  readonly taker?: AmountTaker | undefined;
}

/** Copying and QR codes, for each way to give of one element. */
export class RailActions implements Actions {
  readonly #i18n: LiteI18n<'donate'>;
  readonly #redraw: () => void;
  readonly #doing = new Map<string, Doing>();

  constructor(i18n: LiteI18n<'donate'>, redraw: () => void) {
    this.#i18n = i18n;
    this.#redraw = redraw;
  }

  readonly heard = (text: TemplateResult | string): TemplateResult =>
    html`<span class="heard">${text}</span>`;

  readonly copyButton = (shown: ShownRail, row: DetailRow, what: string): TemplateResult => {
    const press = (event: Event): void => void this.#copy(shown, row, what, event.currentTarget);
    return html`<button part="button" class="second" type="button" @click=${press}>
      ${this.#i18n.t('donate:copy.button', { what })}
    </button>`;
  };

  readonly afterRows = (shown: ShownRail): TemplateResult => {
    const { t } = this.#i18n;
    const { news, code, taker } = this.#doing.get(shown.rail.id) ?? {};
    const qr = shown.described?.ok ? shown.described.description.qr : undefined;
    const press = (): void => void this.#toggle(shown, qr?.text ?? '');
    return html`<p part="news" role="status">${news}</p>
      ${
        qr
          ? html`<button
              part="button"
              class="second"
              type="button"
              aria-expanded=${code ? 'true' : 'false'}
              @click=${press}
            >
              ${t(code ? 'donate:qr.hide' : 'donate:qr.show')}
            </button>`
          : ''
      }
      ${code === 'failed' ? html`<p part="warning">${t('donate:qr.failed')}</p>` : ''}
      ${code && qr && taker ? this.#amountPart(shown, qr.text, taker, code === 'no-amount') : ''}
      ${typeof code === 'object' ? this.#codePart(shown, code, qr?.isPayment ?? false) : ''}`;
  };

  #amountPart(
    { rail }: ShownRail,
    text: string,
    taker: AmountTaker,
    isWrong: boolean,
  ): TemplateResult {
    const type = ({ currentTarget }: Event): void =>
      void this.#ask(rail.id, text, taker, currentTarget as HTMLInputElement);
    return html`<label part="amount"
      >${this.#i18n.t('donate:qr.amount', { currency: taker.currency })}
      <input
        inputmode="decimal"
        autocomplete="off"
        aria-invalid=${isWrong ? 'true' : 'false'}
        @input=${type}
      />
    </label>`;
  }

  #codePart(shown: ShownRail, { path, size, text }: QrSvg, isPayment: boolean): TemplateResult {
    const { t } = this.#i18n;
    const rows = shown.described?.ok ? shown.described.description.rows : [];
    // Its text stands beside it, unless a row above is the same.
    const isAbove = rows.some(({ copy }) => copy === text);
    const what = t('donate:qr.what');
    const row = { label: 'custom', text, copy: text, lastFour: text.slice(-4) } as const;
    // Apps take a line that is pasted; the lines of SEPA they take from the picture alone.
    const canCopy = isPayment && !text.includes('\n');
    return html`<figure part="qr">
      <svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true">
        <rect width=${size} height=${size} fill="#fff" />
        <path d=${path} fill="#000" />
      </svg>
      <figcaption>
        <p>${t(isPayment ? 'donate:qr.payment' : 'donate:qr.text')}</p>
        ${isAbove ? '' : html`<code part="value">${text}</code> ${canCopy ? this.copyButton(shown, row, what) : ''}`}
      </figcaption>
    </figure>`;
  }

  async #copy(
    { rail }: ShownRail,
    row: DetailRow,
    what: string,
    button: EventTarget | null,
  ): Promise<void> {
    const { copy = '', lastFour = '' } = row;
    let key: 'donate:copy.done' | 'donate:copy.plain' | 'donate:copy.selected';
    try {
      await navigator.clipboard.writeText(copy);
      key = lastFour ? 'donate:copy.done' : 'donate:copy.plain';
    } catch {
      // No https, or not allowed: the visitor's own keys can still copy it.
      select(button);
      key = 'donate:copy.selected';
    }
    const last = spelled(lastFour);
    this.#set(rail.id, { news: this.#i18n.t(key, { what, last }) });
  }

  async #toggle({ rail: { id, kind } }: ShownRail, text: string): Promise<void> {
    // Shown again, it is without the amount that the news may tell of.
    if (this.#doing.get(id)?.code)
      return this.#set(id, { code: undefined, taker: undefined, news: '' });
    const taker = await import('../rails/with-amount.ts')
      .then(({ amountTaker }) => amountTaker(kind, text))
      .catch(() => undefined);
    this.#set(id, { code: await codeOf(text), taker });
  }

  /** Puts what a visitor typed into the code; while it is no amount there is no code, rather than one without it. */
  async #ask(
    id: string,
    text: string,
    { currency, write }: AmountTaker,
    input: HTMLInputElement,
  ): Promise<void> {
    const { t, formats } = this.#i18n;
    const { value } = input;
    const given = value.trim();
    const asked = given === '' ? text : write(given);
    const code = asked === undefined ? 'no-amount' : await codeOf(asked);
    if (input.value !== value || !input.isConnected) return; // typed on, or hidden meanwhile
    const style = { style: 'currency', currency, currencyDisplay: 'code' } as const;
    const money = new Intl.NumberFormat([...formats], { ...style, maximumFractionDigits: 12 });
    const amount = money.format(Number(given.replace(',', '.')));
    const news = asked === undefined ? t('donate:qr.wrong') : t('donate:qr.with', { amount });
    this.#set(id, { code, news: given === '' ? '' : news });
  }

  #set(id: string, change: Doing): void {
    this.#doing.set(id, { ...this.#doing.get(id), ...change });
    this.#redraw();
  }
}

function select(button: EventTarget | null): void {
  const value = (button as Element | null)?.parentElement?.querySelector('[part=value]');
  if (value) getSelection()?.selectAllChildren(value);
}

async function codeOf(text: string): Promise<QrSvg | 'failed'> {
  const { createQrSvg } = await import('../qr/create-qr-svg.ts').catch(() => ({
    createQrSvg: undefined,
  }));
  return (await createQrSvg?.(text).catch(() => undefined)) ?? 'failed';
}
