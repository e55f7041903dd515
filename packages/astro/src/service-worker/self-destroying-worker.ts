// What stands at the address of the service worker once a site can no longer be saved. Browsers that have the site saved look
// there for a newer version: this one takes the place of that, deletes all that was saved, and ends itself.
import { deleteCaches } from './delete-caches.ts';
import { reloadPages } from './reload-pages.ts';

const worker = globalThis as unknown as WorkerScope; // what runs this file

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => event.waitUntil(withdraw()));

async function withdraw(): Promise<void> {
  await deleteCaches(worker.registration.scope);
  await worker.registration.unregister();
  // What is open was saved: it comes from the network now.
  await reloadPages(worker);
}
