import { video } from '@comunal/i18n/lite/video';
import { ComunalElement, defineElement, localeOf, tokens, watchLocale } from '@comunal/ui';
import { html, type TemplateResult } from 'lit';

interface SampleEventMap {
  'comunal-sample-press': CustomEvent<{ readonly locale: string }>;
}

/** An element with a text, a button and a link, which cannot render with the attribute broken. */
class Sample extends ComunalElement<'video', SampleEventMap> {
  static override styles = [tokens];
  protected override readonly messages = video;

  protected override render(): TemplateResult {
    if (this.hasAttribute('broken')) throw new Error('broken on purpose');
    return html`<p>${this.t('video:noCaptions')}</p>
      <button
        type="button"
        @click=${() => this.emit('comunal-sample-press', { locale: this.locale })}
      >
        ${this.t('video:retry')}
      </button>`;
  }
}

defineElement('comunal-sample', Sample);
Object.assign(globalThis, { localeOf, watchLocale });
