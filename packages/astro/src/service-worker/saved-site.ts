/** What a build tells the service worker to save. */
export interface SavedSite {
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
  /** The address of each file, with the SHA-256 sum of its bytes in Base64. */
  readonly files: readonly (readonly [address: string, sha256: string])[];
  /** The page about saving, by the address of the home page of its language: what is shown in the place of one that is not saved. */
  readonly fallbacks: readonly (readonly [home: string, address: string])[];
}

/** What the page tells the worker. */
export type WorkerRequest = { readonly type: 'forget' } | { readonly type: 'take-over' };

/** What the worker tells the page. */
export type WorkerMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | {
      readonly type: 'failed';
      readonly reason: 'no-room' | 'not-fetched';
      /** The file that could not be saved. */
      readonly address: string;
    };

/** What the names of the caches of a site begin with: other sites may have theirs at the same origin. */
export function cachePrefixOf(scope: string): string {
  return `comunal-${scope}#`;
}

/**
 * The name of the cache that a service worker saves the site in, by the address of its script. Each saving has an address of
 * its own: a browser gives back a worker that was told to forget when one of the same address is registered while pages that
 * it answered are open, and that one has nothing.
 */
export function cacheNameOf(scope: string, scriptURL: string): string {
  return cachePrefixOf(scope) + new URL(scriptURL).search.slice(1);
}
