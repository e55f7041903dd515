import { call as texts } from '@comunal/i18n/lite/call';
import { CallFrame } from '../client/call-frame.ts';
import { callPage } from '../client/call-page-frame.ts';
import { nextStateAt } from '../client/next-state.ts';
import { isLast, isUnderWay, type RoomState } from '../client/room-state.ts';
import { newsOf } from './call-texts.ts';
import { styles } from './open-call.styles.ts';
import type { View, Wish } from './view.ts';

/**
 * The call in a window as large as the page's own, over the page. The way back is the first thing in it. Comes back when the
 * call is over.
 */
export async function openCall(address: URL, wish: Wish, view: View): Promise<void> {
  const { place, title, signal } = wish;
  const name = (): string => view.words(texts).t('call:name', { title: title || place.host });
  const [dialog, bar, back, status, frame] = elements('dialog', 'div', 'button', 'p', 'div');
  dialog.append(bar, frame);
  bar.append(back, status);
  bar.className = 'bar';
  back.type = 'button';
  status.setAttribute('role', 'status');
  dialog.part.add('call');
  back.part.add('button');
  frame.part.add('frame');
  const start = Promise.resolve({ url: address, nextState: nextStateAt(address), callPage });
  const room = new CallFrame(frame, { title: name(), signal }, start);
  const leave = (): void => room.dispose();
  let news = newsOf(view, room.state, place.host);
  const label = (): void => {
    const { language, t } = view.words(texts);
    dialog.setAttribute('aria-label', name());
    bar.lang = language;
    back.textContent = t('call:leave');
  };
  view.drawn = () => {
    label();
    const say = news.text();
    if (status.textContent !== say) status.textContent = say; // or it would be read out again
  };
  label(); // what the window is called is read when it opens; what it says, when that comes
  back.addEventListener('click', leave);
  // Nobody is to fall out of a call by a key that closes other things; browsers let the event be cancelled only once in a row.
  const stay = (event: Event): void => {
    if (isUnderWay(room.state)) event.preventDefault();
  };
  dialog.addEventListener('cancel', stay);
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') stay(event);
  });
  dialog.addEventListener('close', leave);
  const root = view.root();
  if (root instanceof ShadowRoot) wear(root, styles);
  root.append(dialog);
  dialog.showModal();
  // Where the page hides what is around it, nobody could leave the call, or use the page that it covers.
  const sight = new IntersectionObserver(() => {
    const isHidden = dialog.getClientRects().length === 0;
    if (isHidden && !matchMedia('print').matches) leave();
  });
  sight.observe(dialog);
  await new Promise<void>((resolve) => {
    let isThere = false;
    const follow = (state: RoomState): void => {
      const isOver = isLast(state);
      if (isOver) resolve();
      else if (state.name !== 'loading' && !isThere) {
        isThere = true;
        room.frame?.focus();
      }
      // Nor by a gesture that goes back, where browsers know of this.
      dialog.setAttribute('closedby', isUnderWay(state) ? 'none' : 'closerequest');
      if (signal.aborted) return;
      view.leave = isOver ? undefined : leave;
      news = newsOf(view, state, place.host);
      view.show(news);
      view.tell(state.name, 'reason' in state ? state.reason : undefined);
    };
    room.onState(follow);
    follow(room.state);
  });
  view.drawn = undefined;
  sight.disconnect();
  dialog.close(); // gives the focus back to the button
  dialog.remove();
}

function elements<const Names extends readonly (keyof HTMLElementTagNameMap)[]>(
  ...names: Names
): { [At in keyof Names]: HTMLElementTagNameMap[Names[At]] } {
  return names.map((name) => document.createElement(name)) as never; // one for each name
}

/** Once, however often a call is opened. */
function wear(root: ShadowRoot, text: string): void {
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(text);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

let sheet: CSSStyleSheet | undefined;
