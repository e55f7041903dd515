/** Loads every page of the site anew that a worker acts for. */
export async function reloadPages({ clients }: Pick<WorkerScope, 'clients'>): Promise<void> {
  // Not waited for: a page is answered only once the worker is active.
  for (const page of await clients.matchAll({ type: 'window' })) void page.navigate(page.url);
}
