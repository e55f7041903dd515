import { createHash } from 'node:crypto';
import { FaultRegistry } from '../faults/fault-registry.ts';
import type { RequestRecord } from '../faults/inject-faults.ts';
import { hostApp, type SimulatorHost } from '../http/host-app.ts';
import { createApp } from './app.ts';
import { archiveFaultDefinitions, type ArchiveFaults } from './fault.ts';
import { createItem } from './items.ts';
import type { ArchiveAccount, ArchiveSimulatorOptions, SeedItem } from './options.ts';
import type { Item, State } from './state.ts';

/** A stored item, for assertions. */
export interface ArchiveItemRecord {
  /** Its identifier, unique in this simulator. */
  readonly identifier: string;
  /** Its metadata fields; a list for several values. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** The `x-archive-size-hint` of its creation, in bytes; undefined without one. */
  readonly sizeHint: number | undefined;
  /** How many of its uploads requested derivatives. */
  readonly derives: number;
  /** Downloads that would have counted as views. */
  readonly countedDownloads: number;
  /** Its files, in order of arrival; those that `finishTasks()` has not moved are missing. */
  readonly files: readonly {
    /** The name, with the folders that it stands in. */
    readonly name: string;
    /** The size in bytes. */
    readonly size: number;
    /** MD5 in hex; null where only the hash of parts is known. */
    readonly md5: string | null;
    /** What was uploaded; null with `storage: 'hash'`. */
    readonly bytes: Uint8Array | null;
  }[];
}

/** A simulated Internet Archive for one test: the site, the S3-like server and the views, on one port. */
export interface ArchiveSimulator extends SimulatorHost {
  /** The addresses of the three servers, as options for `createArchive` of `@comunal/archive`. */
  readonly addresses: {
    /** The site: items, search, downloads. */
    readonly baseUrl: string;
    /** The S3-like server, to which uploads go. */
    readonly s3Url: string;
    /** The server that counts views. */
    readonly viewsUrl: string;
  };
  /** The accounts that may write. */
  readonly accounts: readonly ArchiveAccount[];
  /** Injects faults. */
  readonly faults: ArchiveFaults;
  /** Every request so far, in order. */
  readonly requests: readonly RequestRecord[];
  /**
   * The stored records, in order of creation.
   *
   * @example
   * ```ts
   * import { startArchiveSimulator } from '@comunal/testing';
   *
   * const server = await startArchiveSimulator({ port: false, seed: [{ identifier: 'charla-de-prueba' }] });
   * console.log(server.items().map(({ identifier }) => identifier)); // → [ 'charla-de-prueba' ]
   * await server.stop();
   * ```
   */
  items(): ArchiveItemRecord[];
  /**
   * The stored record of one item; undefined for one that does not exist.
   * @param identifier - The identifier of the item.
   *
   * @example
   * ```ts
   * import { startArchiveSimulator } from '@comunal/testing';
   *
   * const server = await startArchiveSimulator({ port: false, seed: [{ identifier: 'charla-de-prueba' }] });
   * console.log(server.item('charla-de-prueba')?.files.length); // → 0
   * console.log(server.item('nada-de-nada')); // → undefined
   * await server.stop();
   * ```
   */
  item(identifier: string): ArchiveItemRecord | undefined;
  /**
   * Multipart uploads that are not complete.
   *
   * @example
   * ```ts
   * import { startArchiveSimulator } from '@comunal/testing';
   *
   * const server = await startArchiveSimulator({ port: false, seed: [{ identifier: 'charla-de-prueba' }] });
   * console.log(server.unfinishedUploads().length); // → 0
   * await server.stop();
   * ```
   */
  unfinishedUploads(): readonly {
    /** The item that the file goes into. */
    readonly identifier: string;
    /** The name of the file. */
    readonly name: string;
    /** How many parts have arrived. */
    readonly parts: number;
  }[];
  /**
   * Creates an item as if it had been uploaded earlier.
   * @param item - Its identifier; the rest has defaults.
   *
   * @example
   * ```ts
   * import { startArchiveSimulator } from '@comunal/testing';
   *
   * const server = await startArchiveSimulator({ port: false, seed: [{ identifier: 'charla-de-prueba' }] });
   * server.seed({ identifier: 'taller', files: { 'nota.txt': 'Hola' } });
   * console.log(server.item('taller')?.files[0]?.size); // → 4
   * await server.stop();
   * ```
   */
  seed(item: SeedItem): void;
  /**
   * Moves uploaded files into their items, with `ingest: 'held'`.
   *
   * @example
   * ```ts
   * import { startArchiveSimulator } from '@comunal/testing';
   *
   * const server = await startArchiveSimulator({ ingest: 'held' });
   * // … a client uploads: `isVerified` is false
   * server.finishTasks(); // now the item lists the file
   * await server.stop();
   * ```
   */
  finishTasks(): void;
  /**
   * Deletes incomplete multipart uploads.
   *
   * @example
   * ```ts
   * import { startArchiveSimulator } from '@comunal/testing';
   *
   * const server = await startArchiveSimulator({ port: false, seed: [{ identifier: 'charla-de-prueba' }] });
   * server.purgeUploads(); // the next part of an upload under way gets `upload-gone`
   * await server.stop();
   * ```
   */
  purgeUploads(): void;
}

const ACCOUNT: ArchiveAccount = { accessKey: 'TESTACCESSKEY001', secretKey: 'TESTSECRETKEY001' };

/**
 * Starts an Internet Archive that stores everything in memory, and rejects what the real one rejects. It is reached on
 * 127.0.0.1, or only through {@link SimulatorHost.fetch}.
 * @param options - The port, the accounts, and what is stored from the beginning.
 *
 * @example
 * ```ts
 * import { createArchive } from '@comunal/archive';
 * import { startArchiveSimulator } from '@comunal/testing';
 *
 * const item = { identifier: 'charla-de-prueba', metadata: { title: 'Charla' } };
 * const server = await startArchiveSimulator({ seed: [item] });
 * const { title } = await createArchive(server.addresses).items.get('charla-de-prueba');
 * console.log(title); // → Charla
 * await server.stop();
 * ```
 */
export async function startArchiveSimulator(
  options: ArchiveSimulatorOptions = {},
): Promise<ArchiveSimulator> {
  const state: State = {
    accounts: options.accounts ?? [ACCOUNT],
    options,
    items: new Map(),
    multiparts: new Map(),
    now: () => (options.clock ?? Date).now(),
    url: '',
    overLimit: 0,
    nextTask: 1000,
  };
  const faults = new FaultRegistry(archiveFaultDefinitions);
  const requests: RequestRecord[] = [];
  const app = createApp(state, faults, requests);
  const { host } = await hostApp(app, { port: options.port, name: 'archivo.example' });
  const { url } = host;
  state.url = url;
  for (const item of options.seed ?? []) seed(state, item);
  return {
    ...host,
    addresses: { baseUrl: url, s3Url: `${url}/s3`, viewsUrl: url },
    accounts: state.accounts,
    faults,
    requests,
    items: () => [...state.items.values()].map(toRecord),
    item(identifier) {
      const item = state.items.get(identifier);
      return item && toRecord(item);
    },
    unfinishedUploads: () =>
      [...state.multiparts.values()].map(({ identifier, name, parts }) => {
        return { identifier, name, parts: parts.size };
      }),
    seed: (item) => seed(state, item),
    finishTasks() {
      for (const { files, pending } of state.items.values())
        for (const file of pending.splice(0)) files.set(file.name, file);
    },
    purgeUploads: () => state.multiparts.clear(),
  };
}

function seed(state: State, { identifier, metadata = {}, files = {}, ...rest }: SeedItem): void {
  const owner = rest.owner ?? state.accounts[0]?.accessKey ?? '';
  const item = createItem(state, identifier, owner, metadata);
  item.isDark = rest.isDark ?? false;
  item.viewsPerDay = [...(rest.viewsPerDay ?? [])];
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const hash = (kind: string): string => createHash(kind).update(bytes).digest('hex');
    item.files.set(name, {
      name,
      size: bytes.length,
      md5: hash('md5'),
      sha1: hash('sha1'),
      bytes,
      modifiedAt: state.now(),
      metadata: { ...rest.fileMetadata?.[name] },
    });
  }
  state.items.set(identifier, item);
}

function toRecord({
  identifier,
  metadata,
  sizeHint,
  derives,
  countedDownloads,
  files,
}: Item): ArchiveItemRecord {
  return {
    identifier,
    metadata: structuredClone(metadata),
    sizeHint,
    derives,
    countedDownloads,
    files: [...files.values()].map(({ name, size, md5, bytes }) => ({ name, size, md5, bytes })),
  };
}
