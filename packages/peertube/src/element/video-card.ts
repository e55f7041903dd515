import { html, nothing, type TemplateResult } from 'lit';
import { formatLanguageNames, formatVideoDuration, parseLanguageTags } from './video-facts.ts';
import { renderRememberCheckbox } from './remember-checkbox.ts';
import type { VideoViewModel } from './video-view-model.ts';

type Part = TemplateResult | typeof nothing;

/** What the card says about a video. */
export interface VideoCard {
  readonly duration: string | null;
  readonly captions: string | null;
  /** The locales for Intl. */
  readonly formats: readonly string[];
  readonly p2p: boolean;
  /** Whether the card explains what the server sees: once on a page for the same server. */
  readonly saysMore: boolean;
  /** Loads the audio alone, where it is offered. */
  readonly onListen: (() => void) | undefined;
}

/** Renders what the card says below or beside the poster: facts, what the server sees, and the audio alone. */
export function renderVideoCard(view: VideoViewModel, card: VideoCard): TemplateResult {
  const { t, host, address } = view;
  return html`
    ${renderFacts(view, card)}
    <p class="on-paper">${address.page}</p>
    ${card.saysMore ? renderMore(view, card) : nothing} ${renderRememberCheckbox(view)}
    ${card.onListen ? html`<div class="buttons">${renderButton('second', t('video:listen', { host }), card.onListen)}</div>` : nothing}
  `;
}

function renderMore({ t, host }: VideoViewModel, { p2p }: VideoCard): TemplateResult {
  return html`<details part="note" class="on-screen small">
    <summary>${t('video:more')}</summary>
    <p>${t('video:contact', { host })}</p>
    ${p2p ? html`<p>${t('video:peers')}</p>` : nothing}
  </details>`;
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
