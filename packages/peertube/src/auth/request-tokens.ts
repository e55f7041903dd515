import type { CallOptions, Http } from '@comunal/http';
import * as z from 'zod/mini';
import { toPeerTubeError } from '../peertube-error.ts';
import type { PeerTubeTokens } from './token-store.ts';

const clientSchema = z.looseObject({ client_id: z.string(), client_secret: z.string() });
const tokensSchema = z.looseObject({
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.number(),
});

/** The longest password that the server's hash takes. The server would say only that the request is bad. */
const maxPasswordBytes = 72;

/** The OAuth grant that is exchanged for tokens. */
export type Grant =
  | { readonly username: string; readonly password: string; readonly otp?: string | undefined }
  | { readonly refreshToken: string };

/** Exchanges a password or a refresh token for tokens. The server accepts a form, and no JSON. */
export async function requestTokens(
  http: Http,
  grant: Grant,
  options?: CallOptions,
): Promise<PeerTubeTokens> {
  if ('password' in grant && new TextEncoder().encode(grant.password).length > maxPasswordBytes)
    throw toPeerTubeError({
      code: 'too-long-password',
      detail: `No password of PeerTube has over ${maxPasswordBytes} bytes.`,
      request: { method: 'POST', path: 'api/v1/users/token' },
    });
  const client = await http.call(
    { method: 'GET', path: 'api/v1/oauth-clients/local', schema: clientSchema },
    options,
  );
  const { client_id, client_secret } = client;
  const isRefresh = 'refreshToken' in grant;
  const tokens = await http.call(
    {
      method: 'POST',
      path: 'api/v1/users/token',
      form: {
        client_id,
        client_secret,
        ...(isRefresh
          ? { grant_type: 'refresh_token', refresh_token: grant.refreshToken }
          : {
              grant_type: 'password',
              response_type: 'code',
              username: grant.username,
              password: grant.password,
            }),
      },
      ...(!isRefresh && grant.otp && { headers: { 'x-peertube-otp': grant.otp } }),
      schema: tokensSchema,
    },
    // A refresh token works once, and attempts to log in are limited: a retry of either could end the log-in.
    { ...options, retry: 0 },
  );
  return {
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    expiresAt: Date.now() + tokens.expires_in * 1000,
  };
}
