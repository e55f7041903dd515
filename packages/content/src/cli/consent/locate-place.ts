import type { FieldPath } from '@comunal/schemas';
import type { ParsedEntry } from '../../link/content-graph.ts';
import type { SourceFile } from '../../model/entry-files.ts';
import { findOrigin } from '../../parse/find-origin.ts';
import { locate, readLocated, type LocatedFile } from '../../report/locate.ts';

/** Where something stands. */
export interface Location {
  /** From the content folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns in the files of entries, each of which it parses once. */
export class Locator {
  readonly #files = new Map<SourceFile, Promise<LocatedFile | undefined>>();

  /** Finds the location of a path in an entry, or of an offset in the text there. */
  async locate({ raw }: ParsedEntry, path: FieldPath, offset?: number): Promise<Location> {
    const origin = findOrigin(raw, path);
    if (!origin) return { file: '', line: 1, column: 1 };
    const { source, inFile } = origin;
    const known = this.#files.get(source) ?? readLocated(source);
    this.#files.set(source, known);
    const target = inFile ? 'value' : 'body';
    const finding = {
      code: 'closed-text',
      source,
      path,
      target,
      ...(inFile && { inFile }),
      ...(offset !== undefined && { offset }),
    } as const;
    return { file: source.file, ...locate(finding, await known) };
  }
}
