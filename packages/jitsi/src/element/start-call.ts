// Lazily loaded once the button of `<comunal-room>` is pressed; the client only where the call comes into the page.
import { call } from '@comunal/i18n/lite/call';
import type { ComunalRoomDetail } from './room-events.ts';
import { translateStatus, type StatusKey } from './call-status.ts';
import { prepareAddress } from './prepare-address.ts';
import type { JoinRequest, RoomView, Status } from './room-view.ts';

/** Starts the call, and returns once there is nothing more to do: it is in a tab, it is over, or it could not start. */
export async function startCall(request: JoinRequest, view: RoomView): Promise<void> {
  const { signal, isTab, location } = request;
  const show = (key: StatusKey, fallback?: Status['fallback']): void => {
    view.showStatus({ text: () => translateStatus(view, key, location.host), fallback });
  };
  const address = await prepareAddress(request, view.translate(call).language);
  if (signal.aborted) return;
  if (typeof address === 'string') {
    show(address, 'button');
    return view.emitState('failed', toReason(address));
  }
  if (!isTab) {
    const { openCallDialog } = await import('./call-dialog.ts');
    return signal.aborted ? undefined : openCallDialog(address, request, view);
  }
  const openTab = (): void => {
    globalThis.open(address, '_blank', 'noopener,noreferrer');
    show('opened');
    view.emitState('opened');
  };
  // Some time after a press a browser opens no tab any more, and does not report it: then a second press does it.
  if (navigator.userActivation?.isActive) return openTab();
  view.retry = openTab;
  show('ready');
}

/** Converts a status into the reason that the event carries, the same as where the server refuses. */
function toReason(key: StatusKey): ComunalRoomDetail['reason'] {
  switch (key) {
    case 'token.refused':
      return 'token-missing';
    case 'token.failed':
    case 'token.silent':
      return 'token-handler-failed';
    case 'token.not-yet':
    case 'failed.token-refused':
      return 'token-refused';
    case 'failed.token-expired':
      return 'token-expired';
    case 'failed.wrong-room':
      return 'wrong-room';
    default:
      return 'bad-options';
  }
}
