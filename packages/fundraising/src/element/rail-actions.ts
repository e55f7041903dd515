import { formatMoney, type LiteI18n } from '@comunal/i18n/lite';
import { html, type TemplateResult } from 'lit';
import type { CardContext } from '../card/card-context.ts';
import type { CardRail } from '../card/describe-rails.ts';
import { spellOut } from '../card/spell-code.ts';
import type { QrSvg } from '../qr/create-qr-svg.ts';
import type { AmountWriter } from '../rails/create-amount-writer.ts';
import type { DetailRow } from '../rails/rail-module.ts';

type Actions = Required<Pick<CardContext<TemplateResult>, 'srOnly' | 'copyButton' | 'afterRows'>>;

/** The state of one rail: what the visitor has done with it since it was rendered. */
interface RailState {
  /** The status message for screen readers and everybody else. */
  readonly status?: string;
  readonly code?: QrSvg | 'failed' | 'no-amount' | undefined;
  readonly amountWriter?: AmountWriter | undefined;
}

/** Copy buttons and QR codes, for each rail of one element. */
export class RailActions implements Actions {
  readonly #i18n: LiteI18n<'donate'>;
  readonly #requestRender: () => void;
  readonly #states = new Map<string, RailState>();

  constructor(i18n: LiteI18n<'donate'>, requestRender: () => void) {
    this.#i18n = i18n;
    this.#requestRender = requestRender;
  }

  readonly srOnly = (text: TemplateResult | string): TemplateResult =>
    html`<span class="sr-only">${text}</span>`;

  readonly copyButton = (cardRail: CardRail, row: DetailRow, label: string): TemplateResult => {
    const handleClick = ({ currentTarget }: Event): void =>
      void this.#copy(cardRail, row, label, currentTarget);
    return html`<button part="button" class="second" type="button" @click=${handleClick}>
      ${this.#i18n.t('donate:copy.button', { label })}
    </button>`;
  };

  readonly afterRows = (cardRail: CardRail): TemplateResult => {
    const { t } = this.#i18n;
    const { status, code, amountWriter } = this.#states.get(cardRail.rail.id) ?? {};
    const qr = cardRail.described?.ok ? cardRail.described.description.qr : undefined;
    const handleClick = (): void => void this.#toggleCode(cardRail, qr?.text ?? '');
    return html`<p part="status" role="status">${status}</p>
      ${
        qr
          ? html`<button
              part="button"
              class="second"
              type="button"
              aria-expanded=${code ? 'true' : 'false'}
              @click=${handleClick}
            >
              ${t(code ? 'donate:qr.hide' : 'donate:qr.show')}
            </button>`
          : ''
      }
      ${code === 'failed' ? html`<p part="warning">${t('donate:qr.failed')}</p>` : ''}
      ${code && qr && amountWriter ? this.#renderAmount(cardRail, qr.text, amountWriter, code === 'no-amount') : ''}
      ${typeof code === 'object' ? this.#renderCode(cardRail, code, qr?.isPayment ?? false) : ''}`;
  };

  #renderAmount(
    { rail }: CardRail,
    text: string,
    amountWriter: AmountWriter,
    isInvalid: boolean,
  ): TemplateResult {
    const handleInput = ({ currentTarget }: Event): void =>
      void this.#updateAmount(rail.id, text, amountWriter, currentTarget as HTMLInputElement);
    return html`<label part="amount"
      >${this.#i18n.t('donate:qr.amount', { currency: amountWriter.currency })}
      <input
        inputmode="decimal"
        autocomplete="off"
        aria-invalid=${isInvalid ? 'true' : 'false'}
        @input=${handleInput}
      />
    </label>`;
  }

  #renderCode(cardRail: CardRail, { path, size, text }: QrSvg, isPayment: boolean): TemplateResult {
    const { t } = this.#i18n;
    const rows = cardRail.described?.ok ? cardRail.described.description.rows : [];
    // The text stands beside the code, unless a row above holds the same.
    const isInRows = rows.some(({ copy }) => copy === text);
    const label = t('donate:qr.what');
    const row = { label: 'custom', text, copy: text, lastFour: text.slice(-4) } as const;
    // Apps accept a line that is pasted; the lines of SEPA they read from the picture alone.
    const canCopy = isPayment && !text.includes('\n');
    return html`<figure part="qr">
      <svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true">
        <rect width=${size} height=${size} fill="#fff" />
        <path d=${path} fill="#000" />
      </svg>
      <figcaption>
        <p>${t(isPayment ? 'donate:qr.payment' : 'donate:qr.text')}</p>
        ${isInRows ? '' : html`<code part="value">${text}</code> ${canCopy ? this.copyButton(cardRail, row, label) : ''}`}
      </figcaption>
    </figure>`;
  }

  async #copy(
    { rail }: CardRail,
    row: DetailRow,
    label: string,
    button: EventTarget | null,
  ): Promise<void> {
    const { copy = '', lastFour = '' } = row;
    let key: 'donate:copy.done' | 'donate:copy.plain' | 'donate:copy.selected';
    try {
      await navigator.clipboard.writeText(copy);
      key = lastFour ? 'donate:copy.done' : 'donate:copy.plain';
    } catch {
      // The page has no https or no permission: the visitor can still copy the selection.
      selectValue(button);
      key = 'donate:copy.selected';
    }
    const last = spellOut(lastFour);
    this.#update(rail.id, { status: this.#i18n.t(key, { label, last }) });
  }

  async #toggleCode({ rail: { id, kind } }: CardRail, text: string): Promise<void> {
    // The code returns without the amount, so the status must not mention one.
    if (this.#states.get(id)?.code)
      return this.#update(id, { code: undefined, amountWriter: undefined, status: '' });
    const amountWriter = await import('../rails/create-amount-writer.ts')
      .then(({ createAmountWriter }) => createAmountWriter(kind, text))
      .catch(() => undefined);
    this.#update(id, { code: await createCode(text), amountWriter });
  }

  /** Writes the amount that a visitor typed into the code. An invalid amount gives no code, rather than one without it. */
  async #updateAmount(
    id: string,
    text: string,
    { currency, decimals, write }: AmountWriter,
    input: HTMLInputElement,
  ): Promise<void> {
    const { t, formats } = this.#i18n;
    const { value } = input;
    const typed = value.trim();
    const codeText = typed === '' ? text : write(typed);
    const code = codeText === undefined ? 'no-amount' : await createCode(codeText);
    if (input.value !== value || !input.isConnected) return; // More was typed, or the code was hidden.
    const amount = formatTypedAmount(Number(typed.replace(',', '.')), currency, decimals, formats);
    const status = codeText === undefined ? t('donate:qr.wrong') : t('donate:qr.with', { amount });
    this.#update(id, { code, status: typed === '' ? '' : status });
  }

  #update(id: string, change: RailState): void {
    this.#states.set(id, { ...this.#states.get(id), ...change });
    this.#requestRender();
  }
}

/** Formats an amount as the rest of the card does, and one of a coin, which Intl does not know, with all of its decimals. */
function formatTypedAmount(
  amount: number,
  currency: string,
  decimals: number,
  locales: readonly string[],
): string {
  if (decimals === 2 && amount < 1e12)
    return formatMoney({ amount: Math.round(amount * 100), currency }, locales);
  const style = { style: 'currency', currency, currencyDisplay: 'code' } as const;
  return new Intl.NumberFormat([...locales], { ...style, maximumFractionDigits: 12 }).format(
    amount,
  );
}

function selectValue(button: EventTarget | null): void {
  const value = (button as Element | null)?.parentElement?.querySelector('[part=value]');
  if (value) getSelection()?.selectAllChildren(value);
}

async function createCode(text: string): Promise<QrSvg | 'failed'> {
  const { createQrSvg } = await import('../qr/create-qr-svg.ts').catch(() => ({
    createQrSvg: undefined,
  }));
  return (await createQrSvg?.(text).catch(() => undefined)) ?? 'failed';
}
