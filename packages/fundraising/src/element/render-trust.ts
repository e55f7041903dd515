import { formatDate } from '@comunal/i18n/lite';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../card/render-heading.ts';
import type { LoadedCampaign } from './load-campaign.ts';

/** Renders the alarm in place of a campaign that failed verification, and how to reach the collective. */
export function renderAlarm(
  { i18n: { t } }: LoadedCampaign,
  contact: string | null,
  headingLevel: number,
): TemplateResult {
  return html`<div part="alarm" role="alert">
    ${renderHeading(html, headingLevel, 'title', t('donate:trust.failed'))}
    <p>${t('donate:trust.failedWhy')}</p>
    <p>${t('donate:trust.reach')}</p>
    ${contact ? html`<p>${t('donate:trust.contact', { contact })}</p>` : nothing}
  </div>`;
}

/** Renders the result of verification, above the campaign. */
export function renderTrust(
  { i18n: { t, formats }, trust }: Extract<LoadedCampaign, { readonly kind: 'campaign' }>,
  contact: string | null,
  headingLevel: number,
): TemplateResult | typeof nothing {
  if (!trust) return nothing;
  if (trust.outcome === 'valid')
    return html`<p part="checked" class="small">
      ${t('donate:trust.valid', { date: formatDate(trust.issuedAt.slice(0, 10), formats) })}
      ${t('donate:trust.limit')}
    </p>`;
  if (trust.outcome === 'expired')
    return html`<div part="expired" role="alert">
      ${renderHeading(html, headingLevel, 'title', t('donate:trust.expired'))}
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
    ${renderHeading(html, headingLevel, 'title', t('donate:trust.unchecked'))}
    <p>${t(`donate:trust.why.${trust.reason}`)}</p>
    <p>${t('donate:trust.todo')}</p>
    ${contact ? html`<p>${t('donate:trust.contact', { contact })}</p>` : nothing}
    ${
      trust.fingerprints.length > 0
        ? html`<p>${t('donate:trust.fingerprint')}</p>
            ${trust.fingerprints.map((fingerprint) => html`<p><code>${fingerprint}</code></p>`)}`
        : nothing
    }
  </div>`;
}
