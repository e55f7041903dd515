import { frameConfig } from '../address/frame-config.ts';
import { writeAddress } from '../address/write-address.ts';
import { isJitsiError, type JitsiErrorCode } from '../jitsi-error.ts';
import { presets } from '../presets/presets.ts';
import { checkToken } from '../tokens/check-token.ts';
import type { StatusKey } from './call-status.ts';
import type { JoinRequest } from './room-view.ts';
import type { TokenHandler, TokenRequest } from './token-handler.ts';

/** A person may have to log in first, but not for ever. */
const TOKEN_MS = 30_000;

/**
 * Prepares the address of the call; returns a status where there is none. It contacts nobody itself; what the token handler
 * does is up to the page.
 */
export async function prepareAddress(request: JoinRequest, lang: string): Promise<URL | StatusKey> {
  const { location, tokenHandler, signal } = request;
  const { instance, room } = location;
  const token = tokenHandler && (await requestToken(tokenHandler, { instance, room, signal }));
  if (token && 'failure' in token) return token.failure;
  const jwt = token?.jwt;
  try {
    if (jwt !== undefined) checkToken(jwt, room);
  } catch (error) {
    return (isJitsiError(error) && TOKEN_STATUSES[error.code]) || 'failed.bad-options';
  }
  // The location was checked before there was a button, and a preset requests nothing that the app would drop.
  const { config: presetConfig, interfaceConfig } = presets[request.preset];
  const config = request.isTab ? presetConfig : { ...presetConfig, ...frameConfig };
  return writeAddress({ instance: new URL(instance), room, lang, jwt, config, interfaceConfig });
}

const TOKEN_STATUSES: { readonly [Code in JitsiErrorCode]?: StatusKey } = {
  'bad-token': 'failed.token-refused',
  'token-no-room': 'failed.token-refused',
  'token-no-subject': 'failed.token-refused',
  'token-expired': 'failed.token-expired',
  'token-not-yet': 'token.not-yet',
  'token-other-room': 'failed.wrong-room',
};

type TokenResult = { readonly jwt: string } | { readonly failure: StatusKey };

async function requestToken(handler: TokenHandler, request: TokenRequest): Promise<TokenResult> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  request.signal.addEventListener('abort', stop);
  const timer = setTimeout(stop, TOKEN_MS);
  try {
    return await Promise.race([
      callHandler(handler, { ...request, signal: controller.signal }),
      new Promise<TokenResult>((resolve) => {
        controller.signal.addEventListener('abort', () => resolve({ failure: 'token.silent' }));
      }),
    ]);
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', stop);
  }
}

async function callHandler(handler: TokenHandler, request: TokenRequest): Promise<TokenResult> {
  try {
    const jwt = await handler(request);
    return jwt ? { jwt } : { failure: 'token.refused' };
  } catch {
    return { failure: 'token.failed' }; // the error is the page's own, and may hold a secret
  }
}
