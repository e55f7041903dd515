import type { FieldPath } from '@comunal/schemas';
import type { RawEntry } from '../model/raw-entry.ts';
import { findOrigin } from './find-origin.ts';
import { readText } from '../read/read-text.ts';
import type { Positions } from './yaml-positions.ts';
import { splitFrontMatter } from './front-matter.ts';

/** Finds how a number is written in the file, for `1.10` and the like. */
export type NumberSource = (path: FieldPath) => string | undefined;

/** Looks up how numbers of an entry are written in its files, reading them again only when somebody asks. */
export async function createNumberSource(raw: RawEntry): Promise<NumberSource> {
  const { readPositions } = await import('./yaml-positions.ts');
  const known = new Map<string, Positions | undefined>();
  return (path) => {
    const origin = findOrigin(raw, path);
    if (!origin?.inFile) return undefined;
    const { absolute, kind } = origin.source;
    if (!known.has(absolute)) {
      const read = readText(absolute);
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
