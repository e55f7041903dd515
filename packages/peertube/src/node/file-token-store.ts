import { parseJson } from '@comunal/http';
import { writeWhole } from '@comunal/http/node';
import { readFile, rm } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { TokenStore } from '../auth/token-store.ts';

const tokensSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.number(),
});

/**
 * Keeps tokens in a file that only its owner may read (mode 600; on Windows, what the folder allows). Whoever can read it
 * acts as that person on the server: never put it into a shared or synchronised folder, or into git.
 */
export function fileTokenStore(path: string): TokenStore {
  return {
    async load() {
      let text: string;
      try {
        text = await readFile(path, 'utf8');
      } catch (thrown) {
        if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw thrown;
      }
      return tokensSchema.safeParse(parseJson(text)).data; // a file that is none of ours: log in again
    },
    save: (tokens) =>
      tokens ? writeWhole(path, JSON.stringify(tokens)) : rm(path, { force: true }),
  };
}
