import { html, nothing, type TemplateResult } from 'lit';
import { durationText, namesOf, readTags } from './video-facts.ts';
import { videoOffer } from './video-offer.ts';
import type { Medium, VideoView } from './video-view.ts';

type Part = TemplateResult | typeof nothing;

/** What the card says of a video. */
export interface VideoCard {
  readonly duration: string | null;
  readonly captions: string | null;
  /** For Intl. */
  readonly formats: readonly string[];
  readonly p2p: boolean;
  readonly hasSound: boolean;
  /** Called when a button is pressed that names the server. */
  press(medium: Medium): void;
}

/** A picture of the page's own server; one from elsewhere would tell its server of the visitor. */
export function videoPicture(poster: string | null): Part {
  const here = globalThis.document?.baseURI;
  if (!poster || !URL.canParse(poster, here)) return nothing;
  const { origin, href } = new URL(poster, here);
  if (origin !== globalThis.location?.origin) return nothing;
  return html`<img part="poster" src=${href} alt="" />`;
}

/** What is said and asked before anything is contacted. */
export function videoCard(view: VideoView, card: VideoCard): TemplateResult {
  const { t, host, address } = view;
  return html`
    ${facts(view, card)}
    <div part="note">
      <p>${t('video:contact', { host })}</p>
      ${card.p2p ? html`<p>${t('video:peers')}</p>` : nothing}
    </div>
    <p class="on-paper">${address.page}</p>
    ${videoOffer(view)}
    <div class="buttons">
      ${button('', t('video:play', { host }), () => card.press('video'))}
      ${card.hasSound ? button('second', t('video:listen', { host }), () => card.press('audio')) : nothing}
    </div>
  `;
}

function facts({ t }: VideoView, { duration: length, captions, formats }: VideoCard): Part {
  const duration = length && durationText(length, formats);
  const list = captions === null ? undefined : namesOf(readTags(captions), formats);
  if (!duration && list === undefined) return nothing;
  return html`<ul part="facts">
    ${duration ? html`<li>${t('video:duration', { duration })}</li>` : nothing}
    ${list ? html`<li>${t('video:captions', { list })}</li>` : nothing}
    ${list === '' ? html`<li>${t('video:noCaptions')}</li>` : nothing}
  </ul>`;
}

/** A button of the element. */
export function button(look: '' | 'second', text: string, pressed: () => void): TemplateResult {
  return html`<button part="button" class=${look} type="button" @click=${pressed}>${text}</button>`;
}
