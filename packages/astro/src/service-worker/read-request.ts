import type { WorkerRequest } from './saved-site.ts';

/**
 * Reads what a page asks of the service worker; `undefined` for anything else, and for what comes from another place than a
 * page of the site, such as one of another site at the same origin.
 */
export function readRequest(
  { data, source }: Pick<ExtendableMessageEvent, 'data' | 'source'>,
  scope: string,
): WorkerRequest | undefined {
  if (!source || !('url' in source) || !source.url.startsWith(scope)) return undefined;
  const type = typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined;
  return type === 'forget' || type === 'take-over' ? { type } : undefined;
}
