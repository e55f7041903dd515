// What is loaded once the button of `<comunal-room>` is pressed; the client only where the call comes into the page.
import { call } from '@comunal/i18n/lite/call';
import type { FailReason } from '../client/room-state.ts';
import { say, type CallText } from './call-texts.ts';
import { prepare } from './prepare.ts';
import type { News, View, Wish } from './view.ts';

/** Opens the call, and comes back once there is nothing more to do: it is in a tab, it is over, or nothing came of it. */
export async function open(wish: Wish, view: View): Promise<void> {
  const { signal, isTab, place } = wish;
  const tell = (key: CallText, left?: News['left']): void => {
    view.show({ text: () => say(view, key, place.host), left });
  };
  const address = await prepare(wish, view.words(call).language);
  if (signal.aborted) return;
  if (typeof address === 'string') {
    tell(address, 'button');
    return view.tell('failed', reasonOf(address));
  }
  if (!isTab) {
    const { openCall } = await import('./open-call.ts');
    return signal.aborted ? undefined : openCall(address, wish, view);
  }
  const openTab = (): void => {
    globalThis.open(address, '_blank', 'noopener,noreferrer');
    tell('opened');
    view.tell('opened');
  };
  // Some time after a press a browser opens no tab any more, and does not say so: then one more press does it.
  if (navigator.userActivation?.isActive) return openTab();
  view.again = openTab;
  tell('ready');
}

/** The reason that the event carries for a call that was not opened, as the client has it where the server refuses. */
function reasonOf(text: CallText): FailReason | 'tokenHandlerFailed' {
  switch (text) {
    case 'token.refused':
      return 'tokenMissing';
    case 'token.failed':
    case 'token.silent':
      return 'tokenHandlerFailed';
    case 'token.not-yet':
    case 'failed.token-refused':
      return 'tokenRefused';
    case 'failed.token-expired':
      return 'tokenExpired';
    case 'failed.other-room':
      return 'wrongRoom';
    default:
      return 'badOptions';
  }
}
