import type { DecapBackend } from './decap.ts';
import { EntryStore, type ChangedMessage, type EntryPlaces } from './entry-store.ts';

/** Makes a backend of Decap, whichever it is, read and write entries of several files. */
export function wrapBackend(
  backend: DecapBackend,
  places: EntryPlaces,
  changed: ChangedMessage,
): void {
  const init = backend.init.bind(backend);
  backend.init = (...settings) => {
    const own = init(...settings);
    const store = new EntryStore(
      {
        entriesByFolder: own.entriesByFolder.bind(own),
        entriesByFiles: own.entriesByFiles.bind(own),
        ...(own.allEntriesByFolder && { allEntriesByFolder: own.allEntriesByFolder.bind(own) }),
        getEntry: own.getEntry.bind(own),
        persistEntry: own.persistEntry.bind(own),
        deleteFiles: own.deleteFiles.bind(own),
      },
      places,
      changed,
    );
    const {
      entriesByFolder,
      entriesByFiles,
      allEntriesByFolder,
      getEntry,
      persistEntry,
      deleteFiles,
    } = own;
    own.entriesByFolder = (folder, extension, depth) =>
      store.hasFolder(folder)
        ? store.list(folder, depth)
        : entriesByFolder.call(own, folder, extension, depth);
    if (allEntriesByFolder)
      own.allEntriesByFolder = (folder, extension, depth, pattern) =>
        store.hasFolder(folder)
          ? store.list(folder, depth)
          : allEntriesByFolder.call(own, folder, extension, depth, pattern);
    own.entriesByFiles = async (files) => {
      const others = files.filter(({ path }) => !store.has(path));
      const loaded = others.length > 0 ? await entriesByFiles.call(own, others) : [];
      const entries = files.filter(({ path }) => store.has(path));
      return [...loaded, ...(await Promise.all(entries.map(({ path }) => store.get(path))))];
    };
    own.getEntry = (path) => (store.has(path) ? store.get(path) : getEntry.call(own, path));
    own.persistEntry = (entry, options) =>
      entry.dataFiles.some(({ path }) => store.has(path))
        ? store.persist(entry, options)
        : persistEntry.call(own, entry, options);
    own.deleteFiles = (paths, message) => deleteFiles.call(own, store.listFiles(paths), message);
    return own;
  };
}
