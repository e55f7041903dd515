import { parseJson } from '@comunal/http';
import {
  getSystemErrorCode,
  PrivateFileError,
  readPrivateFile,
  writeFileAtomic,
} from '@comunal/http/node';
import { rm } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { TokenStore } from '../auth/token-store.ts';
import { toPeerTubeError } from '../peertube-error.ts';

const tokensSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.number(),
});

/**
 * Creates a store that keeps tokens in a file that only its owner may read (mode 600; on Windows, what the folder allows).
 * Whoever can read it acts as that person on the server: never put it into a shared or synchronised folder, or into git. A
 * file that other accounts of the machine can open is not read: a call then rejects with `token-file-open`.
 * @param path - The file, which the first log-in creates.
 *
 * @example
 * ```ts
 * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
 *
 * const auth = { store: fileTokenStore('tokens.json') };
 * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth });
 * await peertube.auth.logIn({ username: 'ana', password: 'a passphrase of hers' }); // writes the file
 * ```
 */
export function fileTokenStore(path: string): TokenStore {
  return {
    async load() {
      const text = await readTokens(path);
      return text === undefined ? undefined : tokensSchema.safeParse(parseJson(text)).data; // another program's file: log in again
    },
    save: (tokens) =>
      tokens ? writeFileAtomic(path, JSON.stringify(tokens)) : rm(path, { force: true }),
  };
}

async function readTokens(path: string): Promise<string | undefined> {
  try {
    return await readPrivateFile(path);
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'ENOENT') return undefined;
    if (!(thrown instanceof PrivateFileError)) throw thrown;
    // A file with tokens is never that large, and no pipe: log in again.
    if (thrown.code !== 'file-not-private') return undefined;
    throw toPeerTubeError({
      code: 'token-file-open',
      detail: `Other accounts of this machine can open ${path}: end that log-in, or chmod 600 it.`,
      request: { method: '', path: '' },
    });
  }
}
