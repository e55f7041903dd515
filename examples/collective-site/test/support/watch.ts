import type { Page } from 'playwright';

/** What a page did besides showing itself. */
export interface Watched {
  /** Every address it asked for. */
  readonly requests: string[];
  /** What stands in its console, refusals of the content security policy among it, and errors of scripts. */
  readonly errors: string[];
}

/** Listens from before the page is opened. */
export function watch(page: Page): Watched {
  const watched: Watched = { requests: [], errors: [] };
  page.on('request', (request) => watched.requests.push(request.url()));
  page.on('pageerror', (error) => watched.errors.push(error.message));
  page.on('console', (message) => watched.errors.push(message.text()));
  return watched;
}

/** The requests that go to another place than the site. */
export function strayRequests(requests: readonly string[], origin: string): string[] {
  return requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'));
}
