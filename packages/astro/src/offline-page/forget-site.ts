import { deleteCaches } from '../service-worker/delete-caches.ts';
import type { WorkerRequest } from '../service-worker/saved-site.ts';
import { findRegistration, readSavedState } from './saved-state.ts';

/**
 * Deletes all that the site has saved in this browser: its service worker, and its files.
 *
 * @returns Whether nothing is left.
 */
export async function forgetSite(scope: string): Promise<boolean> {
  const registration = await findRegistration(scope);
  if (registration) {
    const { installing, waiting, active } = registration;
    const request: WorkerRequest = { type: 'forget' };
    for (const worker of [installing, waiting, active])
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to our own worker; only windows take an origin
      worker?.postMessage(request);
    // What it still fetches would come into a cache that is gone.
    if (installing) await untilSettled(installing);
    await registration.unregister();
  }
  await deleteCaches(scope);
  return (await readSavedState(scope)) === 'none';
}

/** Waits until a worker that is being installed is installed or gone. */
async function untilSettled(worker: ServiceWorker): Promise<void> {
  while (worker.state === 'installing')
    await new Promise((resolve) => {
      worker.addEventListener('statechange', resolve, { once: true });
    });
}
