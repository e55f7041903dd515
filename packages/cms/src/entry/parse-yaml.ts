import { isFormatError, parseContent } from '@comunal/content/format';
import type { Fields } from './plain-value.ts';

/** Parses the fields of a YAML text. Returns `undefined` for one that the loader of content refuses, aliases among it. */
export function parseYaml(text: string): Fields | undefined {
  try {
    return parseContent(text, { path: '.yaml' }).data;
  } catch (thrown) {
    if (!isFormatError(thrown)) throw thrown;
    return undefined;
  }
}
