// The page about saving the site: what is saved, and the buttons that save it and forget it. Until the first is pressed, it
// only looks; nothing is stored.
import type { WorkerMessage, WorkerRequest } from '../service-worker/saved-site.ts';
import { forgetSite } from './forget-site.ts';
import { saveSite } from './save-site.ts';
import { findRegistration, readSavedState, type SavedState } from './saved-state.ts';

/** The parts of the page that this script changes. Its words are in the data of the first. */
interface Parts {
  readonly box: HTMLElement;
  readonly status: HTMLElement;
  readonly bar: HTMLProgressElement;
  readonly save: HTMLButtonElement;
  readonly forget: HTMLButtonElement;
  readonly takeOver: HTMLButtonElement;
}

const parts = findParts();
if (parts) void start(parts);

async function start(parts: Parts): Promise<void> {
  const { box } = parts;
  showWhereNothingIsSaved();
  box.hidden = false;
  if (!('serviceWorker' in navigator && 'caches' in globalThis && navigator.storage)) {
    say(parts, 'unsupported');
    return;
  }
  const scope = new URL(box.dataset['base'] ?? '/', location.href).href;
  try {
    await show(parts, await readSavedState(scope));
  } catch {
    say(parts, 'unsupported'); // a browser that has it, and refuses it here
    return;
  }
  listen(parts, scope);
}

function listen(parts: Parts, scope: string): void {
  const { save, forget, takeOver } = parts;
  // Other pages of the site hear from it that this one has saved or forgotten it.
  const channel = new BroadcastChannel(scope);
  const tellOthers = (): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin than its own
    channel.postMessage('changed');
  };
  navigator.serviceWorker.addEventListener('message', ({ data }) =>
    follow(parts, data as WorkerMessage),
  );
  navigator.serviceWorker.startMessages();
  const watch = async (): Promise<void> => {
    const registration = await findRegistration(scope);
    registration?.addEventListener('updatefound', () => void watchInstalling(registration));
    if (registration) await watchInstalling(registration);
    else await refresh();
  };
  const watchInstalling = async (registration: ServiceWorkerRegistration): Promise<void> => {
    registration.installing?.addEventListener('statechange', ({ target }) => {
      const { state } = target as ServiceWorker; // of the worker that is listened to
      if (state !== 'redundant' && !parts.forget.disabled) void refresh();
      if (state === 'redundant' && !parts.forget.disabled) void refresh({ keepsReason: true });
    });
    await refresh();
  };
  const refresh = async ({ keepsReason = false } = {}): Promise<void> => {
    const state = await readSavedState(scope);
    if (keepsReason && parts.box.dataset['failure']) showButtons(parts, state);
    else await show(parts, state);
  };
  save.addEventListener('click', () => {
    void press(parts, async () => {
      delete parts.box.dataset['failure'];
      say(parts, 'starting');
      try {
        await saveSite(scope);
      } catch {
        showButtons(parts, await readSavedState(scope));
        say(parts, 'refused');
        return;
      }
      await watch();
      tellOthers();
    });
  });
  forget.addEventListener('click', () => {
    void press(parts, async () => {
      say(parts, 'forgetting');
      const isGone = await forgetSite(scope).catch(() => false);
      showButtons(parts, await readSavedState(scope));
      say(parts, isGone ? 'forgotten' : 'stuck');
      tellOthers();
    });
  });
  takeOver.addEventListener('click', () => {
    void askToTakeOver(scope);
  });
  channel.addEventListener('message', () => {
    if (!forget.disabled) void refreshWhereChanged();
  });
  const refreshWhereChanged = async (): Promise<void> => {
    if ((await readSavedState(scope)) !== parts.box.dataset['state']) await watch();
  };
  void watch();
}

/** Asks the newer version to take over at once. */
async function askToTakeOver(scope: string): Promise<void> {
  const registration = await findRegistration(scope);
  const request: WorkerRequest = { type: 'take-over' };
  registration?.waiting?.postMessage(request);
}

/** Runs what a button does; until it is done, none can be pressed. */
async function press({ save, forget, takeOver, status }: Parts, work: () => Promise<void>) {
  const buttons = [save, forget, takeOver];
  for (const button of buttons) button.disabled = true;
  try {
    await work();
  } finally {
    for (const button of buttons) button.disabled = false;
    // The pressed button may be gone: what happened is said where the focus goes.
    status.focus();
  }
}

function follow(parts: Parts, message: WorkerMessage): void {
  const { box, bar } = parts;
  // What was fetched before «forget» is not told any more.
  if (parts.forget.disabled) return;
  if (message.type === 'failed') {
    box.dataset['failure'] = message.reason;
    bar.hidden = true;
    say(parts, failureOf(message.reason, box.dataset['state']), { file: message.address });
    return;
  }
  bar.hidden = false;
  bar.max = message.total;
  bar.value = message.done;
}

/** What to say of a failure: where a version is saved, a newer one that did not arrive takes nothing away. */
function failureOf(reason: 'no-room' | 'not-fetched', state: string | undefined): string {
  if (state === 'updating' || state === 'saved') return 'notUpdated';
  return reason === 'no-room' ? 'noRoom' : 'notFetched';
}

async function show(parts: Parts, state: SavedState): Promise<void> {
  showButtons(parts, state);
  say(parts, state);
}

function showButtons({ box, bar, save, forget, takeOver }: Parts, state: SavedState): void {
  box.dataset['state'] = state;
  save.hidden = state !== 'none' && state !== 'half';
  save.textContent = (state === 'half' ? box.dataset['goOn'] : box.dataset['save']) ?? '';
  forget.hidden = state === 'none';
  takeOver.hidden = state !== 'waiting';
  bar.hidden = state !== 'saving' && state !== 'updating';
}

/** Says a text of the page, whose names for values stand in braces. */
function say(
  { box, status }: Parts,
  text: string,
  values: Readonly<Record<string, string>> = {},
): void {
  let words = box.dataset[text] ?? '';
  for (const [name, value] of Object.entries(values)) words = words.replace(`{${name}}`, value);
  status.textContent = words;
}

/** The service worker answers with this page where one is asked for that is not saved: the address is not its own then. */
function showWhereNothingIsSaved(): void {
  const note = document.querySelector<HTMLElement>('#not-saved');
  if (note && note.dataset['own'] !== location.pathname) note.hidden = false;
}

function findParts(): Parts | undefined {
  const box = document.querySelector<HTMLElement>('#offline');
  const status = document.querySelector<HTMLElement>('#offline-status');
  const bar = document.querySelector<HTMLProgressElement>('#offline-progress');
  const save = document.querySelector<HTMLButtonElement>('#offline-save');
  const forget = document.querySelector<HTMLButtonElement>('#offline-forget');
  const takeOver = document.querySelector<HTMLButtonElement>('#offline-take-over');
  return box && status && bar && save && forget && takeOver
    ? { box, status, bar, save, forget, takeOver }
    : undefined;
}
