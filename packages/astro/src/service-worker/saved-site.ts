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

/** What the name of the cache begins with; the scope of the service worker ends it. */
const CACHE_PREFIX = 'comunal';

/** The name of the cache that a site is saved in: other sites may have theirs at the same origin. */
export function cacheNameOf(scope: string): string {
  return `${CACHE_PREFIX}-${scope}`;
}
