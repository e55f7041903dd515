import { checkOptionNames } from './check-option-names.ts';
import type { HttpOptions } from './http-options.ts';
import { hookNames, httpOptionNames, retryOptionNames } from './option-names.ts';

/**
 * Refuses options that the types would refuse, for programs without types: ky would ignore most of them in silence.
 *
 * @throws TypeError that says what to write instead.
 */
export function checkOptions(options: HttpOptions): void {
  checkOptionNames('createHttp', options, httpOptionNames);
  const { ky, fetch, hooks = {}, retry, timeoutMs, maxResponseBytes, tokens } = options;
  const { parseErrorBody, toError, serverVersion } = options;
  if (ky !== undefined && typeof ky?.extend !== 'function')
    throw new TypeError('`ky` is to be an instance of ky, as `ky.create()` makes one.');
  if (fetch !== undefined && typeof fetch !== 'function')
    throw new TypeError('`fetch` is to be a function.');
  for (const [name, value] of Object.entries({ timeoutMs, maxResponseBytes }))
    if (value !== undefined && !(typeof value === 'number' && value >= 0))
      throw new TypeError(`\`${name}\` is to be a number.`);
  for (const [name, value] of Object.entries({ parseErrorBody, toError, serverVersion }))
    if (value !== undefined && typeof value !== 'function')
      throw new TypeError(`\`${name}\` is to be a function.`);
  if (tokens !== undefined && typeof tokens?.get !== 'function')
    throw new TypeError('`tokens` is to be a token source, as `createTokenSource()` gives one.');
  checkRetry(retry);
  checkOptionNames('hooks', hooks, hookNames);
  for (const [name, list] of Object.entries<unknown>({ ...hooks }))
    if (list !== undefined && !isListOfFunctions(list))
      throw new TypeError(`\`hooks.${name}\` is to be a list of functions.`);
}

/** @throws TypeError for a `retry` that ky would not heed. */
export function checkRetry(retry: HttpOptions['retry']): void {
  if (retry === undefined || typeof retry === 'number') return;
  if (typeof retry !== 'object' || retry === null)
    throw new TypeError('`retry` is to be a number, or an object such as { limit: 2 }.');
  checkOptionNames('retry', retry, retryOptionNames);
}

function isListOfFunctions(list: unknown): boolean {
  return Array.isArray(list) && list.every((hook) => typeof hook === 'function');
}
