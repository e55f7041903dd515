import { formatDate } from '@comunal/i18n/lite';
import { html, nothing, type TemplateResult } from 'lit';
import type { Prepared } from './prepare.ts';

/** In place of a campaign whose check failed: the alarm, and how to reach the collective. */
export function alarmPart({ i18n: { t } }: Prepared, contact: string | null): TemplateResult {
  return html`<div part="alarm" role="alert">
    <h3>${t('donate:trust.failed')}</h3>
    <p>${t('donate:trust.failedWhy')}</p>
    <p>${t('donate:trust.reach')}</p>
    ${contact ? html`<p>${t('donate:trust.contact', { contact })}</p>` : nothing}
  </div>`;
}

/** Above a campaign that was to be checked: what came of it. */
export function trustPart(
  { i18n: { t, formats }, trust }: Extract<Prepared, { readonly kind: 'campaign' }>,
  contact: string | null,
): TemplateResult | typeof nothing {
  if (!trust) return nothing;
  if (trust.outcome === 'valid')
    return html`<p part="checked" class="small">
      ${t('donate:trust.valid', { date: formatDate(trust.issuedAt.slice(0, 10), formats) })}
      ${t('donate:trust.limit')}
    </p>`;
  if (trust.outcome === 'expired')
    return html`<div part="expired" role="alert">
      <h3>${t('donate:trust.expired')}</h3>
      <p>
        ${t('donate:trust.expiredWhy', {
          signed: formatDate(trust.issuedAt.slice(0, 10), formats),
          date: formatDate(trust.expiresAt.slice(0, 10), formats),
        })}
      </p>
      <p>${t('donate:trust.expiredTodo')}</p>
      ${contact ? html`<p>${t('donate:trust.contact', { contact })}</p>` : nothing}
    </div>`;
  return html`<div part="unchecked">
    <h3>${t('donate:trust.unchecked')}</h3>
    <p>${t(`donate:trust.why.${trust.reason}`)}</p>
    <p>${t('donate:trust.todo')}</p>
    ${contact ? html`<p>${t('donate:trust.contact', { contact })}</p>` : nothing}
    ${
      trust.fingerprints.length > 0
        ? html`<p>${t('donate:trust.fingerprint')}</p>
            ${trust.fingerprints.map((each) => html`<p><code>${each}</code></p>`)}`
        : nothing
    }
  </div>`;
}
