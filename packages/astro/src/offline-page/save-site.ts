import { listCaches } from '../service-worker/delete-caches.ts';
import { cachePrefixOf } from '../service-worker/saved-site.ts';

interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/** Registers the service worker of the site, which saves it. Where a part is saved already, it goes on from there. */
export async function saveSite(scope: string): Promise<ServiceWorkerRegistration> {
  const script = new URL('sw.js', scope);
  script.search = await findSaving(scope);
  // The address is checked once more by the browser itself, where it knows how: no other script can be registered here.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
  policy ??= trustedTypes?.createPolicy('comunal-offline', {
    createScriptURL: (address) => {
      if (address.replace(/\?\w+$/, '') !== new URL('sw.js', scope).href)
        throw new TypeError(`${address} is not the script of this site.`);
      return address;
    },
  });
  return navigator.serviceWorker.register(policy?.createScriptURL(script.href) ?? script.href, {
    scope,
    // Asked for anew each time: a version that a host says is to be kept would never end.
    updateViaCache: 'none',
  });
}

/** Finds what stands behind «?» in the address of the service worker that saved a part; a new one where nothing is saved. */
async function findSaving(scope: string): Promise<string> {
  const [name] = await listCaches(scope);
  return name?.slice(cachePrefixOf(scope).length) ?? crypto.randomUUID().slice(0, 8);
}

let policy: ReturnType<TrustedTypePolicyFactory['createPolicy']> | undefined;
