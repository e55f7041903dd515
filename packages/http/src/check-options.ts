import type { HttpOptions } from './http-options.ts';

/**
 * Refuses what types would refuse, for programs without them: ky drops most of it, and says nothing.
 *
 * @throws TypeError that says what to write.
 */
export function checkOptions({ ky, fetch, hooks = {}, retry, timeoutMs }: HttpOptions): void {
  if (ky !== undefined && typeof ky?.extend !== 'function')
    throw new TypeError('`ky` is to be an instance of ky, as `ky.create()` makes one.');
  if (fetch !== undefined && typeof fetch !== 'function')
    throw new TypeError('`fetch` is to be a function.');
  if (timeoutMs !== undefined && typeof timeoutMs !== 'number')
    throw new TypeError('`timeoutMs` is to be a number.');
  checkRetry(retry);
  for (const [name, list] of Object.entries<unknown>({ ...hooks }))
    if (list !== undefined && !isListOfFunctions(list))
      throw new TypeError(`\`hooks.${name}\` is to be a list of functions.`);
}

/** @throws TypeError for a `retry` that ky would not heed. */
export function checkRetry(retry: HttpOptions['retry']): void {
  if (retry !== undefined && typeof retry !== 'number' && typeof retry !== 'object')
    throw new TypeError('`retry` is to be a number, or an object such as { limit: 2 }.');
}

function isListOfFunctions(list: unknown): boolean {
  return Array.isArray(list) && list.every((hook) => typeof hook === 'function');
}
