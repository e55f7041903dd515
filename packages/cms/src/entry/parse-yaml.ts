import { isAlias, parseDocument, visit } from 'yaml';
import { isFields, type Fields } from './plain-value.ts';

/** Parses the fields of a YAML text. Returns `undefined` for one that the loader of content refuses, aliases among it. */
export function parseYaml(text: string): Fields | undefined {
  const document = parseDocument(text, { schema: 'core', stringKeys: true, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  let hasAlias = false;
  visit(document, (_, node) => {
    if (isAlias(node)) hasAlias = true;
  });
  if (hasAlias) return undefined;
  const value: unknown = document.toJS();
  if (value === null || value === undefined) return {};
  return isFields(value) ? value : undefined;
}
