import { call as texts } from '@comunal/i18n/lite/call';
import { CallFrame } from '../client/call-frame.ts';
import { frameDom } from '../client/frame-dom.ts';
import { createNextState } from '../client/next-state.ts';
import { isFinal, isUnderWay, type RoomState } from '../client/room-state.ts';
import { styles } from './call-dialog.styles.ts';
import { toStatus } from './call-status.ts';
import type { JoinRequest, RoomView } from './room-view.ts';

/**
 * Opens the call in a dialog that fills the window, over the page. The way back is the first control in it. Resolves when the
 * call is over.
 */
export async function openCallDialog(
  address: URL,
  request: JoinRequest,
  view: RoomView,
): Promise<void> {
  const { location, title, signal } = request;
  const getName = (): string =>
    view.translate(texts).t('call:name', { title: title || location.host });
  const [dialog, bar, back, statusLine, frame] = createElements(
    'dialog',
    'div',
    'button',
    'p',
    'div',
  );
  dialog.append(bar, frame);
  bar.append(back, statusLine);
  bar.className = 'bar';
  back.type = 'button';
  statusLine.setAttribute('role', 'status');
  dialog.part.add('call');
  back.part.add('button');
  frame.part.add('frame');
  const start = Promise.resolve({ url: address, nextState: createNextState(address), frameDom });
  const room = new CallFrame(frame, { title: getName(), signal }, start);
  const leave = (): void => room.dispose();
  let status = toStatus(view, room.state, location.host);
  const renderLabels = (): void => {
    const { language, t } = view.translate(texts);
    dialog.setAttribute('aria-label', getName());
    bar.lang = language;
    back.textContent = t('call:leave');
  };
  view.onRendered = () => {
    renderLabels();
    const text = status.text();
    if (statusLine.textContent !== text) statusLine.textContent = text; // or it would be read out again
  };
  // The name of the dialog is read out when it opens, its status when that comes.
  renderLabels();
  back.addEventListener('click', leave);
  // A key that closes other things must not end a call; browsers let the event be cancelled only once in a row.
  const preventClosing = (event: Event): void => {
    if (isUnderWay(room.state)) event.preventDefault();
  };
  dialog.addEventListener('cancel', preventClosing);
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') preventClosing(event);
  });
  dialog.addEventListener('close', leave);
  const root = view.root();
  if (root instanceof ShadowRoot) adoptStyles(root, styles);
  root.append(dialog);
  dialog.showModal();
  // Where the page hides what is around the dialog, nobody could leave the call, or use the page that it covers.
  const visibility = new IntersectionObserver(() => {
    const isHidden = dialog.getClientRects().length === 0;
    if (isHidden && !matchMedia('print').matches) leave();
  });
  visibility.observe(dialog);
  await new Promise<void>((resolve) => {
    let hasLoaded = false;
    const onState = (state: RoomState): void => {
      const isOver = isFinal(state);
      if (isOver) resolve();
      else if (state.name !== 'loading' && !hasLoaded) {
        hasLoaded = true;
        room.frame?.focus();
      }
      // A back gesture must not end a call either, where browsers support this attribute.
      dialog.setAttribute('closedby', isUnderWay(state) ? 'none' : 'closerequest');
      if (signal.aborted) return;
      view.leave = isOver ? undefined : leave;
      status = toStatus(view, state, location.host);
      view.showStatus(status);
      view.emitState(state.name, 'reason' in state ? state.reason : undefined);
    };
    room.onState(onState);
    onState(room.state);
  });
  view.onRendered = undefined;
  visibility.disconnect();
  dialog.close(); // returns the focus to the button
  dialog.remove();
}

function createElements<const Names extends readonly (keyof HTMLElementTagNameMap)[]>(
  ...names: Names
): { [Index in keyof Names]: HTMLElementTagNameMap[Names[Index]] } {
  return names.map((name) => document.createElement(name)) as never; // one for each name
}

/** Adopts the styles once, however often a call is opened. */
function adoptStyles(root: ShadowRoot, text: string): void {
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(text);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

let sheet: CSSStyleSheet | undefined;
