import { html, nothing, type TemplateResult } from 'lit';
import type { VideoViewModel } from './video-view-model.ts';

/** Renders the checkbox that remembers the consent. Before the button is pressed, a tick is only an intention. */
export function renderRememberCheckbox({
  t,
  host,
  gate,
  isAsking,
}: VideoViewModel): TemplateResult | typeof nothing {
  if (!gate) return nothing;
  const onChange = ({ target }: Event): void => {
    if (!(target as HTMLInputElement).checked) gate.revoke();
    else if (!isAsking) gate.grant();
  };
  return html`<label class="target">
    <input type="checkbox" ?checked=${gate.isGranted} @change=${onChange} />
    <span>${t('video:remember', { host })}</span>
  </label>`;
}
