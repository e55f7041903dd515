import { isScalar, parseDocument, visit } from 'yaml';

/**
 * Names the folder of a new entry where its fields name a file that was uploaded: while it was written, it had no folder yet.
 */
export function moveAssets(text: string, slug: string, names: ReadonlySet<string>): string {
  if (names.size === 0) return text;
  const document = parseDocument(text, { schema: 'core', stringKeys: true, logLevel: 'silent' });
  visit(document, {
    Scalar: (key, node) => {
      if (
        key !== 'key' &&
        isScalar(node) &&
        typeof node.value === 'string' &&
        names.has(node.value)
      )
        node.value = `${slug}/${node.value}`;
    },
  });
  return document.toString({ lineWidth: 0 });
}
