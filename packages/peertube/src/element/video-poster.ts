import { html, nothing, type TemplateResult } from 'lit';
import type { VideoViewModel } from './video-view-model.ts';

/**
 * Renders the poster, all of which is the button that loads the player. It names the server and what that will see. Without a
 * poster of the page's own, a drawn frame stands in its place.
 */
export function renderPosterButton(
  { t, host, language }: VideoViewModel,
  poster: string | null,
  isP2p: boolean,
  onPress: () => void,
): TemplateResult {
  const url = getOwnUrl(poster);
  return html`<button part="button" class="watch" type="button" lang=${language} @click=${onPress}>
    <span class=${url ? 'screen' : 'screen drawn'}>
      ${url ? html`<img part="poster" src=${url} alt="" />` : nothing}
      <svg class="sign" viewBox="0 0 64 64" aria-hidden="true">
        <circle cx="32" cy="32" r="29" />
        <path d="M25 18v28l23-14z" />
      </svg>
    </span>
    <span class="bar">
      <strong>${t('video:play', { host })}</strong>
      <span>${t(isP2p ? 'video:seesShared' : 'video:sees')}</span>
    </span>
  </button>`;
}

/** Resolves the address of a poster on the page's own server. An image from elsewhere would reveal the visitor to its server. */
function getOwnUrl(poster: string | null): string | undefined {
  const here = globalThis.document?.baseURI;
  if (!poster || !URL.canParse(poster, here)) return undefined;
  const { origin, href } = new URL(poster, here);
  return origin === globalThis.location?.origin ? href : undefined;
}
