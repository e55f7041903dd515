import { join } from 'node:path';
import { readEntryFile, writeEntryFile, type EntryFile } from './entry-file.ts';
import { listSearchGroups } from './list-search-groups.ts';
import { releaseMemory } from './release-memory.ts';

/**
 * Writes the search index of a finished site, made from its pages, so that it holds nothing that they do not show.
 *
 * The languages are indexed one after another: Pagefind keeps every word of what it indexes in memory, which is most of what a
 * build takes.
 *
 * @returns The number of pages in it.
 */
export async function indexForSearch(folder: string): Promise<number> {
  const outputPath = join(folder, 'pagefind');
  const globs = await listSearchGroups(folder);
  await releaseMemory();
  // Loaded when it is needed: it starts a process of its own.
  const { close } = await import('pagefind');
  let pageCount = 0;
  let entryFile: EntryFile | undefined;
  try {
    for (const glob of globs) {
      pageCount += await indexPages(folder, glob, outputPath);
      entryFile = await readEntryFile(outputPath, entryFile);
    }
  } finally {
    await close();
  }
  if (entryFile) await writeEntryFile(outputPath, entryFile);
  return pageCount;
}

async function indexPages(folder: string, glob: string, outputPath: string): Promise<number> {
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ keepIndexUrl: false });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder, glob });
  const written = await index.writeFiles({ outputPath });
  await index.deleteIndex();
  const failures = [...added.errors, ...written.errors];
  if (failures.length > 0)
    throw new Error(`The search index is incomplete: ${failures.join('; ')}`);
  return added.page_count;
}
