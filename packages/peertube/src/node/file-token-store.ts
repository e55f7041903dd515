import { parseJson } from '@comunal/http';
import { writeFileAtomic } from '@comunal/http/node';
import { constants } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { TokenStore } from '../auth/token-store.ts';
import { toPeerTubeError } from '../peertube-error.ts';

const tokensSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.number(),
});

const rightsOfOthers = constants.S_IRWXG | constants.S_IRWXO;

/**
 * Keeps tokens in a file that only its owner may read (mode 600; on Windows, what the folder allows). Whoever can read it
 * acts as that person on the server: never put it into a shared or synchronised folder, or into git. A file that other
 * accounts of the machine can open is not read: a call then rejects with `token-file-open`.
 */
export function fileTokenStore(path: string): TokenStore {
  return {
    async load() {
      const text = await readPrivate(path);
      return text === undefined ? undefined : tokensSchema.safeParse(parseJson(text)).data; // a file that is none of ours: log in again
    },
    save: (tokens) =>
      tokens ? writeFileAtomic(path, JSON.stringify(tokens)) : rm(path, { force: true }),
  };
}

async function readPrivate(path: string): Promise<string | undefined> {
  try {
    await using file = await open(path, 'r');
    // Asked of the open file, so that nobody puts another in its place between.
    const { mode } = await file.stat();
    // Windows keeps rights elsewhere, and reports none of them here.
    if (process.platform !== 'win32' && (mode & rightsOfOthers) !== 0)
      throw toPeerTubeError({
        code: 'token-file-open',
        detail: `Other accounts of this machine can open ${path}: end that log-in, or chmod 600 it.`,
        request: { method: '', path: '' },
      });
    return await file.readFile('utf8');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw thrown;
  }
}
