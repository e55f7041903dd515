import { html, nothing, type TemplateResult } from 'lit';
import { formatLanguageNames, formatVideoDuration, parseLanguageTags } from './video-facts.ts';
import { renderRememberCheckbox } from './remember-checkbox.ts';
import type { Medium, VideoViewModel } from './video-view-model.ts';

type Part = TemplateResult | typeof nothing;

/** What the card says about a video. */
export interface VideoCard {
  readonly duration: string | null;
  readonly captions: string | null;
  /** The locales for Intl. */
  readonly formats: readonly string[];
  readonly p2p: boolean;
  /** Whether the audio alone is offered. */
  readonly hasAudio: boolean;
  /** Called when a button that names the server is pressed. */
  onPress(medium: Medium): void;
}

/** Renders a poster from the page's own server. One from elsewhere would reveal the visitor to its server. */
export function renderPoster(poster: string | null): Part {
  const here = globalThis.document?.baseURI;
  if (!poster || !URL.canParse(poster, here)) return nothing;
  const { origin, href } = new URL(poster, here);
  if (origin !== globalThis.location?.origin) return nothing;
  return html`<img part="poster" src=${href} alt="" />`;
}

/** Renders the card that asks for consent before anything is contacted. */
export function renderVideoCard(view: VideoViewModel, card: VideoCard): TemplateResult {
  const { t, host, address } = view;
  return html`
    ${renderFacts(view, card)}
    <div part="note">
      <p>${t('video:contact', { host })}</p>
      ${card.p2p ? html`<p>${t('video:peers')}</p>` : nothing}
    </div>
    <p class="on-paper">${address.page}</p>
    ${renderRememberCheckbox(view)}
    <div class="buttons">
      ${renderButton('', t('video:play', { host }), () => card.onPress('video'))}
      ${card.hasAudio ? renderButton('second', t('video:listen', { host }), () => card.onPress('audio')) : nothing}
    </div>
  `;
}

function renderFacts(
  { t }: VideoViewModel,
  { duration: length, captions, formats }: VideoCard,
): Part {
  const duration = length && formatVideoDuration(length, formats);
  const list =
    captions === null ? undefined : formatLanguageNames(parseLanguageTags(captions), formats);
  if (!duration && list === undefined) return nothing;
  return html`<ul part="facts">
    ${duration ? html`<li>${t('video:duration', { duration })}</li>` : nothing}
    ${list ? html`<li>${t('video:captions', { list })}</li>` : nothing}
    ${list === '' ? html`<li>${t('video:noCaptions')}</li>` : nothing}
  </ul>`;
}

/** Renders a button of the element. */
export function renderButton(
  look: '' | 'second',
  text: string,
  onPress: () => void,
): TemplateResult {
  return html`<button part="button" class=${look} type="button" @click=${onPress}>${text}</button>`;
}
