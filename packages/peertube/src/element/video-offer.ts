import { html, nothing, type TemplateResult } from 'lit';
import type { VideoView } from './video-view.ts';

/** The box to tick in order not to be asked again. Before the press a tick is no more than an intention. */
export function videoOffer({ t, host, gate, asking }: VideoView): TemplateResult | typeof nothing {
  if (!gate) return nothing;
  const changed = ({ target }: Event): void => {
    if (!(target as HTMLInputElement).checked) gate.revoke();
    else if (!asking) gate.grant();
  };
  return html`<label class="target">
    <input type="checkbox" ?checked=${gate.isGranted} @change=${changed} />
    <span>${t('video:remember', { host })}</span>
  </label>`;
}
