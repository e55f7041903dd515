import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';

/** What Astro hands a loader, as far as ours uses it, with all that it is told kept. */
export interface FakeAstro {
  readonly context: Partial<LoaderContext>;
  readonly entries: Map<
    string,
    { readonly id: string; readonly data: Readonly<Record<string, unknown>> }
  >;
  readonly lines: string[];
  /** Tells the loader's listener of a changed file. */
  readonly change: (path: string) => void;
}

/** A store, a logger and, when asked for, a watcher. */
export function fakeContext({ root = '/', isWatching = false } = {}): FakeAstro {
  const entries: FakeAstro['entries'] = new Map();
  const lines: string[] = [];
  const listeners: ((event: string, path: string) => void)[] = [];
  const log = (level: string) => (line: string) => void lines.push(`${level}: ${line}`);
  const watcher = {
    add: () => watcher,
    on: (_event: string, listener: (event: string, path: string) => void) => {
      listeners.push(listener);
      return watcher;
    },
  };
  const context = {
    collection: 'any',
    store: {
      clear: () => entries.clear(),
      set: (entry: { id: string; data: Record<string, unknown> }) => {
        entries.set(entry.id, structuredClone(entry));
        return true;
      },
    },
    logger: { info: log('info'), warn: log('warn'), error: log('error') },
    config: { root: pathToFileURL(root.endsWith('/') ? root : `${root}/`) },
    generateDigest: (data: unknown) =>
      createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16),
    ...(isWatching ? { watcher } : {}),
  } as unknown as Partial<LoaderContext>; // the loader touches nothing else, and would fail the test if it did
  return {
    context,
    entries,
    lines,
    change: (path) => listeners.forEach((call) => call('change', path)),
  };
}
