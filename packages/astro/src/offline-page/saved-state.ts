import { listCaches } from '../service-worker/delete-caches.ts';
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

/** Reads how much of the site is saved in this browser. */
export async function readSavedState(scope: string): Promise<SavedState> {
  const registration = await findRegistration(scope);
  const { installing, waiting, active } = registration ?? {};
  if (active && (await caches.has(cacheNameOf(scope, active.scriptURL)))) {
    if (waiting) return 'waiting';
    return installing ? 'updating' : 'saved';
  }
  if (installing || waiting) return 'saving';
  if (registration) return 'half';
  return (await storesSomething()) && (await listCaches(scope)).length > 0 ? 'half' : 'none';
}

/** Whether anything is stored at all. Firefox makes a folder with the address of a site for one that only looks at its caches. */
async function storesSomething(): Promise<boolean> {
  const { usage = 0 } = await navigator.storage.estimate();
  return usage > 0;
}
