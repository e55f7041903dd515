import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
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
      return tokensSchema.safeParse(parsed(text)).data; // a file that is none of ours: log in again
    },
    async save(tokens) {
      if (!tokens) return rm(path, { force: true });
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // Whole or not at all: a half-written file would lose the log-in.
      const beside = `${path}.${randomUUID()}`;
      try {
        await writeFile(beside, JSON.stringify(tokens), { mode: 0o600, flag: 'wx' });
        await rename(beside, path);
      } finally {
        await rm(beside, { force: true });
      }
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
