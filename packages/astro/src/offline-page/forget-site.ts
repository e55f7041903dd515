import { cacheNameOf, type WorkerRequest } from '../service-worker/saved-site.ts';
import { findRegistration, hasCache, readSavedState } from './saved-state.ts';

/**
 * Deletes all that the site has saved in this browser: its service worker, and the cache of its files.
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
  await deleteCache(scope);
  return (await readSavedState(scope)) === 'none';
}

/**
 * Deletes the cache, and before that each file in it: a browser keeps the files of a cache that is deleted alone until the
 * service worker that used it has been idle for half a minute.
 */
async function deleteCache(scope: string): Promise<void> {
  if (!(await hasCache(scope))) return;
  const name = cacheNameOf(scope);
  const cache = await caches.open(name);
  for (const request of await cache.keys()) await cache.delete(request);
  await caches.delete(name);
}

/** Waits until a worker that is being installed is installed or gone. */
async function untilSettled(worker: ServiceWorker): Promise<void> {
  while (worker.state === 'installing')
    await new Promise((resolve) => {
      worker.addEventListener('statechange', resolve, { once: true });
    });
}
