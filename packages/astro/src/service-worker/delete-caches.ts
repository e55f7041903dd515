import { cachePrefixOf } from './saved-site.ts';

/** The names of the caches that a site has in this browser. Looking makes none. */
export async function listCaches(scope: string): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(cachePrefixOf(scope)));
}

/**
 * Deletes the caches of a site, and before that each file in them: a browser keeps the files of a cache that is deleted alone
 * until the service worker that used it has been idle for half a minute.
 */
export async function deleteCaches(
  scope: string,
  { except }: { readonly except?: string } = {},
): Promise<void> {
  for (const name of await listCaches(scope)) {
    if (name === except) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) await cache.delete(request);
    await caches.delete(name);
  }
}
