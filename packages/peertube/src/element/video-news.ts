import { html, nothing, type TemplateResult } from 'lit';
import { button } from './video-card.ts';
import { videoOffer } from './video-offer.ts';
import type { Medium, VideoView } from './video-view.ts';

/** Where the player goes. Its address is set once someone listens. */
export function videoFrame(
  { t, host }: VideoView,
  medium: Medium,
  name: string | null,
): TemplateResult {
  const title = t('video:player', { title: name || host });
  if (medium === 'audio')
    return html`<audio part="frame" controls autoplay aria-label=${title}></audio>`;
  return html`<iframe
    part="frame"
    title=${title}
    sandbox="allow-scripts allow-same-origin"
    allow="autoplay; fullscreen; picture-in-picture"
    referrerpolicy="no-referrer"
  ></iframe>`;
}

/** What is said once the server has been asked. */
export function videoNews(
  view: VideoView,
  phase: 'loading' | 'open' | 'failed' | 'unavailable',
  retry: () => void,
): TemplateResult {
  const { t, host, address } = view;
  const failed = phase === 'failed' || phase === 'unavailable';
  const text = phase === 'open' ? nothing : t(`video:${phase}`, { host });
  return html`
    <p role="status" class=${failed ? 'failed' : ''}>${text}</p>
    <div class="buttons">
      ${failed ? button('', t('video:retry'), retry) : nothing}
      <a class="target" href=${address.page} rel="noreferrer">${t('video:open', { host })}</a>
    </div>
    ${videoOffer(view)}
  `;
}
