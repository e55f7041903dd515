import { contentTypes } from '@comunal/schemas';
import { toJsonLd } from '../json-ld/to-json-ld.ts';
import { formatJson } from '../format-json.ts';
import type { FileWriter } from './file-writer.ts';

/** Writes a file for each content type, with the description of each entry by its slug. */
export const jsonLdFiles: FileWriter = {
  isPerLanguage: true,
  write: (source, options) =>
    contentTypes.flatMap((type) => {
      const entries = source.list(type);
      if (entries.length === 0) return [];
      const documents = entries.map((entry) => [entry.slug, toJsonLd(entry, options)] as const);
      return [{ path: `json-ld/${type}.json`, text: formatJson(Object.fromEntries(documents)) }];
    }),
};
