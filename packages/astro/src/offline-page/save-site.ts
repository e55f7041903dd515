interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/** Registers the service worker of the site, which saves it. Where a part is saved already, it goes on from there. */
export async function saveSite(scope: string): Promise<ServiceWorkerRegistration> {
  const address = new URL('sw.js', scope).href;
  // The address is checked once more by the browser itself, where it knows how: no other script can be registered here.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
  policy ??= trustedTypes?.createPolicy('comunal-offline', {
    createScriptURL: (script) => {
      if (script !== address) throw new TypeError(`${script} is not the script of this site.`);
      return script;
    },
  });
  return navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address, {
    scope,
    // Asked for anew each time: a version that a host says is to be kept would never end.
    updateViaCache: 'none',
  });
}

let policy: ReturnType<TrustedTypePolicyFactory['createPolicy']> | undefined;
