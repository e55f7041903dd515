import { isScalar, parseDocument, visit } from 'yaml';

/**
 * Names the folder of a new entry where its fields name a file that was uploaded: while it was written, it had no folder yet.
 */
export function moveAssets(text: string, slug: string, names: ReadonlySet<string>): string {
  if (names.size === 0) return text;
  const document = parseDocument(text, { schema: 'core', stringKeys: true, logLevel: 'silent' });
  visit(document, {
    // A file is named by `path`; a title may be called the same.
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== 'path' || !isScalar(value)) return;
      if (typeof value.value === 'string' && names.has(value.value))
        value.value = `${slug}/${value.value}`;
    },
  });
  return document.toString({ lineWidth: 0 });
}
