import {
  startArchiveSimulator,
  type ArchiveSimulator,
  type ArchiveSimulatorOptions,
} from '@comunal/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createImportCommand } from '../../src/cli/import/import-command.ts';
import type { ImportOverrides } from '../../src/cli/import/server/import-overrides.ts';
import { goodFiles, withFolder, type Files } from './folder.ts';

type SeedItem = NonNullable<ArchiveSimulatorOptions['seed']>[number];

/** How the command is called. */
export interface ImportCall {
  readonly args?: readonly string[];
  readonly item?: string;
  readonly locale?: 'es' | 'en' | 'pt';
  readonly signal?: AbortSignal;
  /** What `ARCHIVE_URL` says. @defaultValue the address of the simulator */
  readonly address?: string;
  readonly overrides?: ImportOverrides;
}

/** A simulated Archive, and a content folder that is imported into. */
export interface StagedArchive {
  readonly dir: string;
  readonly server: ArchiveSimulator;
  readonly run: (
    call?: ImportCall,
  ) => Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
  readonly read: (file: string) => string;
}

/** Calls `run` with an Archive of some items, and a content folder that knows nothing of it. */
export async function withArchive(
  seed: readonly SeedItem[],
  run: (staged: StagedArchive) => Promise<void>,
  files: Files = goodFiles,
): Promise<void> {
  await using server = await startArchiveSimulator({ port: false, seed });
  await withFolder(files, (dir) =>
    run({
      dir,
      server,
      read: (file) => readFileSync(join(dir, file), 'utf8'),
      run: (call) => callImport(dir, server, call),
    }),
  );
}

async function callImport(
  dir: string,
  server: ArchiveSimulator,
  {
    args = [],
    item = 'charla-de-radio',
    locale = 'en',
    signal = new AbortController().signal,
    address = server.url,
    overrides = {},
  }: ImportCall = {},
) {
  const written = { out: '', err: '' };
  const command = createImportCommand({ fetch: server.fetch, delay: () => 0, ...overrides });
  const code = await command.run({
    args: ['archive', item, '--out', dir, ...args],
    cwd: '/',
    env: { ARCHIVE_URL: address },
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text) },
    locale,
    signal,
  });
  return { code, ...written };
}

/** An item of a video, as somebody uploads it, with what the Archive makes of it. */
export function createVideo(identifier: string, item: Partial<SeedItem> = {}): SeedItem {
  return {
    identifier,
    metadata: {
      mediatype: 'movies',
      collection: 'charlas-de-ejemplo',
      title: `Título de ${identifier}`,
      description: '<div>Una charla sobre <b>radios</b>.</div>',
      date: '2021-03-08',
      language: 'spa',
      uploader: 'canario@correo.example',
      ...item.metadata,
    },
    files: {
      'charla.mov': 'original',
      'charla.mp4': 'derivado',
      'charla.es.vtt': 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nHola\n',
      ...item.files,
    },
    fileMetadata: {
      'charla.mov': { length: '3723.4' },
      'charla.mp4': { source: 'derivative', length: '3723.41' },
      ...item.fileMetadata,
    },
    ...(item.isDark !== undefined && { isDark: item.isDark }),
  };
}

/** The item of the collection that those of `createVideo` are in. */
export const collection: SeedItem = {
  identifier: 'charlas-de-ejemplo',
  metadata: {
    mediatype: 'collection',
    title: 'Charlas de ejemplo',
    description: 'Lo que grabamos.',
    collection: 'opensource_movies',
  },
};
