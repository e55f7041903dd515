import type { FieldPath } from '@comunal/schemas';
import type { RawEntry } from '../model/raw-entry.ts';
import { findOrigin } from './find-origin.ts';
import { readSource } from '../read/read-text.ts';
import type { Positions } from './yaml-positions.ts';
import { splitFrontMatter } from './front-matter.ts';

/** Returns the source text of a number in its file, such as `1.10`. */
export type NumberSource = (path: FieldPath) => string | undefined;

/** Creates a lookup of the source text of numbers in the files of an entry. It reads the files again only when it is called. */
export async function createNumberSource(raw: RawEntry): Promise<NumberSource> {
  const { readPositions } = await import('./yaml-positions.ts');
  const known = new Map<string, Positions | undefined>();
  return (path) => {
    const origin = findOrigin(raw, path);
    if (!origin?.inFile) return undefined;
    const { absolute, kind } = origin.source;
    if (!known.has(absolute)) {
      const read = readSource(origin.source);
      const yaml = read.ok
        ? kind === 'yaml'
          ? read.text
          : splitFrontMatter(read.text).yaml
        : undefined;
      known.set(absolute, yaml === undefined ? undefined : readPositions(yaml, 0));
    }
    return known.get(absolute)?.source(origin.inFile);
  };
}
