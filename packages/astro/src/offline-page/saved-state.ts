import { cacheNameOf } from '../service-worker/saved-site.ts';

/** How much of a site a browser has saved. */
export type SavedState =
  /** Nothing at all. */
  | 'none'
  /** What an interrupted attempt left, which nobody can read. */
  | 'half'
  | 'saving'
  | 'saved'
  | 'updating'
  /** A newer version is saved whole, and takes over once no page of the site is open. */
  | 'waiting';

/** Finds the service worker of the site; one of a folder above acts for another site. Looking stores nothing. */
export async function findRegistration(
  scope: string,
): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  return registration?.scope === scope ? registration : undefined;
}

/** Whether the cache of the site is there. `caches.open` would make it. */
export async function hasCache(scope: string): Promise<boolean> {
  return caches.has(cacheNameOf(scope));
}

/** Reads how much of the site is saved in this browser. */
export async function readSavedState(scope: string): Promise<SavedState> {
  const registration = await findRegistration(scope);
  if (registration?.active) {
    if (registration.waiting) return 'waiting';
    return registration.installing ? 'updating' : 'saved';
  }
  if (registration?.installing || registration?.waiting) return 'saving';
  return registration || (await hasCache(scope)) ? 'half' : 'none';
}
