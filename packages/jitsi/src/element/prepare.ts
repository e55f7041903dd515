import { inAFrame } from '../address/in-a-frame.ts';
import { writeAddress } from '../address/write-address.ts';
import { isJitsiError, type JitsiErrorCode } from '../jitsi-error.ts';
import { presets } from '../presets/presets.ts';
import { checkToken } from '../tokens/check-token.ts';
import type { CallText } from './call-texts.ts';
import type { TokenHandler, TokenRequest } from './token-handler.ts';
import type { Wish } from './view.ts';

/** A person may have to log in first, but not for ever. */
const PATIENCE_MS = 30_000;

/** The address of the call, or why there is none. Contacts nobody; what the token handler does is the page's. */
export async function prepare(wish: Wish, lang: string): Promise<URL | CallText> {
  const { place, tokenHandler, signal } = wish;
  const { instance, room } = place;
  const token = tokenHandler && (await askFor(tokenHandler, { instance, room, signal }));
  if (token && 'wrong' in token) return token.wrong;
  const jwt = token?.jwt;
  try {
    if (jwt !== undefined) checkToken(jwt, room);
  } catch (error) {
    return (isJitsiError(error) && WRONG_TOKENS[error.code]) || 'failed.options';
  }
  // Where the call is was checked before there was a button, and a preset asks nothing that the app would drop.
  const { config: asked, interfaceConfig } = presets[wish.preset];
  const config = wish.isTab ? asked : { ...asked, ...inAFrame };
  return writeAddress({ instance: new URL(instance), room, lang, jwt, config, interfaceConfig });
}

const WRONG_TOKENS: { readonly [Code in JitsiErrorCode]?: CallText } = {
  'bad-token': 'failed.token-refused',
  'token-no-room': 'failed.token-refused',
  'token-no-subject': 'failed.token-refused',
  'token-expired': 'failed.token-expired',
  'token-not-yet': 'token.not-yet',
  'token-other-room': 'failed.other-room',
};

type Answer = { readonly jwt: string } | { readonly wrong: CallText };

async function askFor(handler: TokenHandler, request: TokenRequest): Promise<Answer> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  request.signal.addEventListener('abort', stop);
  const timer = setTimeout(stop, PATIENCE_MS);
  try {
    return await Promise.race([
      answerOf(handler, { ...request, signal: stopping.signal }),
      new Promise<Answer>((resolve) => {
        stopping.signal.addEventListener('abort', () => resolve({ wrong: 'token.silent' }));
      }),
    ]);
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', stop);
  }
}

async function answerOf(handler: TokenHandler, request: TokenRequest): Promise<Answer> {
  try {
    const jwt = await handler(request);
    return jwt ? { jwt } : { wrong: 'token.refused' };
  } catch {
    return { wrong: 'token.failed' }; // the error is the page's own, and may hold what is secret
  }
}
