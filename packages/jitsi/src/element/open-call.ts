import { createLiteI18n } from '@comunal/i18n/lite';
import { call as texts } from '@comunal/i18n/lite/call';
import { html, render } from 'lit';
import { joinRoom } from '../client/index.ts';
import type { RoomState } from '../client/room-state.ts';
import { newsOf } from './call-texts.ts';
import type { View, Wish } from './view.ts';

/**
 * The call in a window as large as the page's own, over the page. The way back is the first thing in it. Comes back when the
 * call is over.
 */
export async function openCall(address: URL, wish: Wish, view: View): Promise<void> {
  const { place, title, signal } = wish;
  const dialog = document.createElement('dialog');
  const bar = document.createElement('div');
  const frame = document.createElement('div');
  dialog.part.add('call');
  bar.className = 'bar';
  frame.part.add('frame');
  dialog.append(bar, frame);
  const words = () => createLiteI18n(view.language(), texts);
  const name = (): string => words().t('call:name', { title: title || place.host });
  const room = joinRoom(frame, { url: address, title: name(), signal });
  let news = newsOf(room.state, place.host);
  const leave = (): void => room.dispose();
  view.drawn = () => {
    const { language, t } = words();
    bar.lang = language;
    dialog.ariaLabel = name();
    render(
      html`<button part="button" type="button" @click=${leave}>${t('call:leave')}</button>
        <p role="status">${news.text(language)}</p>`,
      bar,
    );
  };
  // Nobody is to fall out of a call by a key that closes other things.
  dialog.addEventListener('cancel', (event) => {
    if (room.me) event.preventDefault();
  });
  dialog.addEventListener('close', leave);
  view.root().append(dialog);
  dialog.showModal();
  await new Promise<void>((resolve) => {
    let isThere = false;
    const follow = (state: RoomState): void => {
      const isOver = state.name === 'ended' || state.name === 'failed';
      if (isOver) resolve();
      else if (state.name !== 'loading' && !isThere) {
        isThere = true;
        room.frame?.focus();
      }
      if (signal.aborted) return;
      view.call = isOver ? undefined : room;
      news = newsOf(state, place.host);
      view.show(news);
      view.tell(state.name, 'reason' in state ? state.reason : undefined);
    };
    room.onState(follow);
    follow(room.state);
  });
  view.drawn = undefined;
  dialog.close(); // gives the focus back to the button
  dialog.remove();
}
