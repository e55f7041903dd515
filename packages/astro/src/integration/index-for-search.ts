/**
 * Writes the search index of a finished site, made from its pages, so that it holds nothing that they do not show.
 *
 * @returns The number of pages in it.
 */
export async function indexForSearch(folder: string): Promise<number> {
  // Loaded when it is needed: it starts a process of its own.
  const { close, createIndex } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ keepIndexUrl: false });
    if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
    const failures = [...added.errors, ...written.errors];
    if (failures.length > 0)
      throw new Error(`The search index is incomplete: ${failures.join('; ')}`);
    return added.page_count;
  } finally {
    await close();
  }
}
