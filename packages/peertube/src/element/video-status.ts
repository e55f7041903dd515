import { html, nothing, type TemplateResult } from 'lit';
import { renderButton } from './video-card.ts';
import { renderRememberCheckbox } from './remember-checkbox.ts';
import type { Medium, VideoViewModel } from './video-view-model.ts';

/** Renders the frame of the player. Its address is set once the channel listens. */
export function renderVideoFrame(
  { t, host }: VideoViewModel,
  medium: Medium,
  videoTitle: string | null,
): TemplateResult {
  const title = t('video:player', { title: videoTitle || host });
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

/** Renders the status once the server was contacted. */
export function renderVideoStatus(
  view: VideoViewModel,
  phase: 'loading' | 'open' | 'failed' | 'unavailable',
  retry: () => void,
): TemplateResult {
  const { t, host, address } = view;
  const hasFailed = phase === 'failed' || phase === 'unavailable';
  const text = phase === 'open' ? nothing : t(`video:${phase}`, { host });
  return html`
    <p role="status" class=${hasFailed ? 'warned' : ''}>${text}</p>
    <div class="buttons">
      ${hasFailed ? renderButton('', t('video:retry'), retry) : nothing}
      <a class="target" href=${address.page} rel="noreferrer">${t('video:open', { host })}</a>
    </div>
    ${renderRememberCheckbox(view)}
  `;
}
