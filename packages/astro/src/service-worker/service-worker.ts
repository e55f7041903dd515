// The service worker of a site that somebody has saved on their phone. It is registered by a press and by nothing else, saves
// every file in the version of one build, and stores nothing while the site is read.
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js';
import { createPartialResponse } from 'workbox-range-requests/createPartialResponse.js';
import { Route } from 'workbox-routing/Route.js';
import { Router } from 'workbox-routing/Router.js';
import { otherAddresses } from './other-addresses.ts';
import { deleteCaches } from './delete-caches.ts';
import { cacheNameOf, type SavedSite, type WorkerMessage } from './saved-site.ts';
import { readRequest } from './read-request.ts';
import { reloadPages } from './reload-pages.ts';

/** Written by the build. */
declare const SAVED_SITE: SavedSite;

const worker = globalThis as unknown as WorkerScope; // what runs this file
const { files, fallbacks } = SAVED_SITE;
const { scope } = worker.registration;
const cacheName = cacheNameOf(scope, location.href);

/** How many files are fetched at once. */
const LANES = 4;

/** Ends what is still being fetched: nobody waits for a slow line to forget the site. */
const forgetting = new AbortController();
let takesOver = false;

const controller = new PrecacheController({
  cacheName,
  plugins: [
    {
      // Players ask for parts of a recording.
      cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
        cachedResponse && request.headers.has('range')
          ? createPartialResponse(request, cachedResponse)
          : cachedResponse,
    },
  ],
  // By that, Workbox would store again what was deleted.
  fallbackToNetwork: false,
});
// Every file is checked against its sum: what comes is of this build, or the site is not saved.
controller.addToCacheList(
  files.map(([url, sum]) => ({ url, revision: sum.slice(0, 20), integrity: `sha256-${sum}` })),
);

worker.addEventListener('install', (event) => {
  event.waitUntil(saveFiles(event).then(replaceForgotten));
});

worker.addEventListener('activate', (event) => {
  void controller.activate(event);
  event.waitUntil(deleteCaches(scope, { except: cacheName }));
  // All open pages change to the new version at once: none of them is half of each.
  if (takesOver) event.waitUntil(reloadPages(worker));
});

worker.addEventListener('message', (event) => {
  const type = readRequest(event, scope)?.type;
  if (type === 'forget') forgetting.abort();
  if (type !== 'take-over') return;
  takesOver = true;
  void worker.skipWaiting();
});

const router = new Router();
router.registerRoute(
  new PrecacheRoute(controller, {
    // A static site has one answer to an address, whatever comes behind «?».
    ignoreURLParametersMatching: [/./],
    cleanURLs: false,
    directoryIndex: '',
    urlManipulation: ({ url }) => otherAddresses(url, files),
  }),
);
// A page that is not saved; for all else the browser does what it would do without this worker.
router.registerRoute(
  new Route(
    ({ request }) => request.mode === 'navigate',
    ({ request }) => fetch(request),
  ),
);
router.setCatchHandler(async ({ request }) => {
  try {
    return await fetch(request);
  } catch {
    return (request.mode === 'navigate' && (await findFallback(request.url))) || Response.error();
  }
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // What is on other hosts is none of our business.
  if (forgetting.signal.aborted || new URL(request.url).origin !== location.origin) return;
  const response = router.handleRequest({ request, event });
  if (response) event.respondWith(response);
});

/** Saves every file that is not saved yet. What an interrupted attempt has saved is not fetched again. */
async function saveFiles(event: ExtendableEvent): Promise<void> {
  const keys = controller.getURLsToCacheKeys();
  const queue = keys.entries();
  let done = 0;
  let hasFailed = false;
  const fetchNext = async (): Promise<void> => {
    for (const [url, cacheKey] of queue) {
      if (hasFailed) return;
      const request = new Request(url, {
        integrity: controller.getIntegrityForCacheKey(cacheKey) ?? '',
        // Nothing comes from the cache that the browser has for all sites, nor stays in it, where «forget» could not delete it.
        cache: 'no-store',
        credentials: 'same-origin',
        // A host that leads on to another one would tell that one who saves this site.
        mode: 'same-origin',
        signal: forgetting.signal,
      });
      try {
        await Promise.all(controller.strategy.handleAll({ params: { cacheKey }, request, event }));
      } catch (error) {
        if (hasFailed) return; // the first one is told
        hasFailed = true;
        const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
        if (!forgetting.signal.aborted)
          await tellPages({
            type: 'failed',
            reason: isFull ? 'no-room' : 'not-fetched',
            address: new URL(url).pathname,
          });
        throw error;
      }
      done++;
      await tellPages({ type: 'progress', done, total: keys.size });
    }
  };
  // All of them come to an end before the worker does: what is deleted then is not stored anew by one that is late.
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, fetchNext));
  const failed = lanes.find((lane) => lane.status === 'rejected');
  if (failed) throw failed.reason;
}

async function tellPages(message: WorkerMessage): Promise<void> {
  for (const page of await worker.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a page of this site; only windows take an origin
    page.postMessage(message);
}

/** A worker that was told to forget acts for the pages that are open until they close: it gives way at once. */
async function replaceForgotten(): Promise<void> {
  const { active } = worker.registration;
  if (active && !(await caches.has(cacheNameOf(scope, active.scriptURL))))
    void worker.skipWaiting();
}

/** The page about saving, in the language of an address. `caches.open` would make a cache that is gone anew; this does not. */
async function findFallback(url: string): Promise<Response | undefined> {
  const { pathname } = new URL(url);
  const [, address] = fallbacks.find(([home]) => pathname.startsWith(home)) ?? [];
  const cacheKey = address === undefined ? undefined : controller.getCacheKeyForURL(address);
  return cacheKey === undefined ? undefined : caches.match(cacheKey, { cacheName });
}
