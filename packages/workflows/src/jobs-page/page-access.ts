import { randomBytes, timingSafeEqual } from 'node:crypto';

/** What happened with the key of an address. */
export type Exchange =
  | { readonly outcome: 'opened'; readonly session: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'used-twice' };

/** Who may use the page. */
export interface PageAccess {
  /** The key that stands in the fragment of the address. It opens the page once. */
  readonly key: string;
  /**
   * Exchanges the key for that of a session, which the page keeps in its memory. A second time means that two had the address:
   * the session ends, whoever has it.
   */
  exchange(key: string): Exchange;
  /** Whether this is the key of the session that is open. */
  isOpenFor(session: string): boolean;
}

/** Creates a key for one address. */
export function createPageAccess(): PageAccess {
  const key = createKey();
  let state: 'unused' | 'open' | 'ended' = 'unused';
  let session = createKey();
  return {
    key,
    exchange(offered) {
      if (!isSame(offered, key)) return { outcome: 'wrong' };
      if (state !== 'unused') {
        state = 'ended';
        return { outcome: 'used-twice' };
      }
      state = 'open';
      session = createKey();
      return { outcome: 'opened', session };
    },
    isOpenFor: (offered) => state === 'open' && isSame(offered, session),
  };
}

function createKey(): string {
  return randomBytes(32).toString('base64url');
}

function isSame(offered: string, key: string): boolean {
  const [a, b] = [Buffer.from(offered), Buffer.from(key)];
  return a.length === b.length && timingSafeEqual(a, b);
}
