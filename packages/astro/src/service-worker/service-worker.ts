// The service worker of a site that somebody has saved on their phone. It is registered by a press and by nothing else, saves
// every file in the version of one build, and stores nothing while the site is read.
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js';
import { createPartialResponse } from 'workbox-range-requests/createPartialResponse.js';
import { Route } from 'workbox-routing/Route.js';
import { Router } from 'workbox-routing/Router.js';
import { otherAddresses } from './other-addresses.ts';
import {
  cacheNameOf,
  type SavedSite,
  type WorkerMessage,
  type WorkerRequest,
} from './saved-site.ts';

/** Written by the build. */
declare const SAVED_SITE: SavedSite;

const worker = globalThis as unknown as WorkerScope; // what runs this file
const { files, fallbacks } = SAVED_SITE;
const cacheName = cacheNameOf(worker.registration.scope);

/** How many files are fetched at once. */
const LANES = 4;

let isForgotten = false;
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
      // After «forget», what is still being saved comes to its end.
      requestWillFetch: ({ request }) => {
        if (isForgotten) throw new Error('The site is being forgotten.');
        return Promise.resolve(request);
      },
    },
  ],
  // By that, Workbox would store again what was deleted.
  fallbackToNetwork: false,
});
// Every file is checked against its sum: what comes is of this build, or the site is not saved.
controller.addToCacheList(
  files.map(([url, sum]) => ({ url, revision: sum.slice(0, 20), integrity: `sha256-${sum}` })),
);

worker.addEventListener('install', (event) => event.waitUntil(saveFiles(event)));

worker.addEventListener('activate', (event) => {
  void controller.activate(event);
  // All open pages change to the new version at once: none of them is half of each.
  if (takesOver) event.waitUntil(reloadPages());
});

worker.addEventListener('message', ({ data }) => {
  const { type } = data as WorkerRequest; // only pages of this site can send one
  if (type === 'forget') isForgotten = true;
  else {
    takesOver = true;
    void worker.skipWaiting();
  }
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
  if (isForgotten || new URL(request.url).origin !== location.origin) return;
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
        cache: 'reload',
        credentials: 'same-origin',
      });
      try {
        await Promise.all(controller.strategy.handleAll({ params: { cacheKey }, request, event }));
      } catch (error) {
        if (hasFailed) return; // the first one is told
        hasFailed = true;
        const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
        if (!isForgotten)
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

async function reloadPages(): Promise<void> {
  // Not waited for: a page is answered only once this worker is active.
  for (const page of await worker.clients.matchAll({ type: 'window' }))
    void page.navigate(page.url);
}

/** The page about saving, in the language of an address. `caches.open` would make a cache that is gone anew; this does not. */
async function findFallback(url: string): Promise<Response | undefined> {
  const { pathname } = new URL(url);
  const [, address] = fallbacks.find(([home]) => pathname.startsWith(home)) ?? [];
  const cacheKey = address === undefined ? undefined : controller.getCacheKeyForURL(address);
  return cacheKey === undefined ? undefined : caches.match(cacheKey, { cacheName });
}
