import type { DecapBackend, DecapImplementation } from './decap.ts';
import type { ChangedMessage } from './draft-splitter.ts';
import { EntryStore, type EntryPlaces } from './entry-store.ts';

/** Makes a backend of Decap, whichever it is, read and write entries of several files. */
export function wrapBackend(
  backend: DecapBackend,
  places: EntryPlaces,
  changed: ChangedMessage,
): void {
  const init = backend.init.bind(backend);
  backend.init = (...settings) => {
    const own = init(...settings);
    // What the backend does by itself, also where the store asks it.
    const base: DecapImplementation = {
      entriesByFolder: own.entriesByFolder.bind(own),
      entriesByFiles: own.entriesByFiles.bind(own),
      ...(own.allEntriesByFolder && { allEntriesByFolder: own.allEntriesByFolder.bind(own) }),
      getEntry: own.getEntry.bind(own),
      persistEntry: own.persistEntry.bind(own),
      deleteFiles: own.deleteFiles.bind(own),
    };
    const store = new EntryStore(base, places, changed);
    own.entriesByFolder = (folder, extension, depth) =>
      store.hasFolder(folder)
        ? store.list(folder, depth)
        : base.entriesByFolder(folder, extension, depth);
    const loadAll = base.allEntriesByFolder;
    if (loadAll)
      own.allEntriesByFolder = (folder, extension, depth, pattern) =>
        store.hasFolder(folder)
          ? store.list(folder, depth)
          : loadAll(folder, extension, depth, pattern);
    own.entriesByFiles = async (files) => {
      const others = files.filter(({ path }) => !store.has(path));
      const loaded = others.length > 0 ? await base.entriesByFiles(others) : [];
      const entries = files.filter(({ path }) => store.has(path));
      return [...loaded, ...(await Promise.all(entries.map(({ path }) => store.get(path))))];
    };
    own.getEntry = (path) => (store.has(path) ? store.get(path) : base.getEntry(path));
    own.persistEntry = (entry, options) =>
      entry.dataFiles.some(({ path }) => store.has(path))
        ? store.persist(entry, options)
        : base.persistEntry(entry, options);
    own.deleteFiles = async (paths, message) =>
      base.deleteFiles(await store.findFiles(paths), message);
    return own;
  };
}
