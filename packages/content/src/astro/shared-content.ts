import { sep } from 'node:path';
import type { ContentCheck, ContentType } from '@comunal/schemas';
import type { Content } from '../model/content.ts';
import { loadContent } from '../load-content.ts';

/** The loaded content of a folder, and whether the caller is the first to get it. */
export interface Reading {
  readonly content: Content;
  readonly isFirst: boolean;
}

/** The part of a file watcher that is used. */
export interface Watcher {
  add(path: string): unknown;
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
}

/** The content of one folder, loaded once for all its collections. */
export interface SharedContent {
  /** Returns the content; it is loaded again when this type has had the current one already. */
  read(type: ContentType): Promise<Reading>;
  /** Refreshes a collection whenever a file of the folder changes. */
  watch(watcher: Watcher, type: ContentType, collection: Collection): void;
}

/** A collection that follows changes. */
export interface Collection {
  refresh(reading: Reading): void;
  /** Called when the folder could not be loaded at all. */
  failed(thrown: unknown): void;
}

const byFolderAndChecks = new Map<string, SharedContent>();

/** Returns the one shared content of a folder with these checks in this process. */
export function sharedContent(dir: string, checks: readonly ContentCheck[]): SharedContent {
  // Keyed by name, since each collection may have created its own list.
  const key = [dir, ...checks.map(({ name }) => name).toSorted()].join('\0');
  const known = byFolderAndChecks.get(key) ?? share(dir, checks);
  byFolderAndChecks.set(key, known);
  return known;
}

function share(dir: string, checks: readonly ContentCheck[]): SharedContent {
  let round: { readonly content: Promise<Content>; readonly types: Set<ContentType> } | undefined;
  const collections = new Map<ContentType, Collection>();
  const watched = new WeakSet<Watcher>();
  let running: Promise<void> | undefined;
  let isStale = false;

  const read = async (type: ContentType): Promise<Reading> => {
    if (!round || round.types.has(type))
      round = { content: loadContent(dir, { checks }), types: new Set() };
    const isFirst = round.types.size === 0;
    round.types.add(type);
    return { content: await round.content, isFirst };
  };

  /** Loads again for all collections. A change in the meantime causes one more round, however many files it touches. */
  const refresh = async (): Promise<void> => {
    while (isStale) {
      isStale = false;
      round = undefined;
      for (const [type, collection] of collections)
        await read(type).then(
          (reading) => collection.refresh(reading),
          (thrown: unknown) => collection.failed(thrown),
        );
    }
    running = undefined;
  };

  return {
    read,
    watch: (watcher, type, collection) => {
      collections.set(type, collection);
      if (watched.has(watcher)) return;
      watched.add(watcher);
      watcher.add(dir);
      watcher.on('all', (_event, path) => {
        if (path !== dir && !path.startsWith(dir + sep)) return;
        isStale = true;
        running ??= refresh();
      });
    },
  };
}
