import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'postcss';

/** An address of another origin that a style sheet would load something from. */
export interface ForeignAddress {
  /** The name of the style sheet. */
  readonly file: string;
  readonly line: number;
  readonly address: string;
}

const FOREIGN = /(?<=^|[\s"'(])(?:https?:)?\/\/[^\s"')]+/gi;

/**
 * Lists what style sheets would load from other origins, such as fonts. The policy of the pages keeps browsers from it, and
 * nobody but a browser's console would say why it is missing.
 *
 * @param files - Absolute paths of style sheets.
 */
export function listForeignAddresses(files: readonly string[]): readonly ForeignAddress[] {
  return files.flatMap((path) => {
    const foreign: ForeignAddress[] = [];
    const add = (text: string, line = 1): void => {
      for (const [address] of text.matchAll(FOREIGN))
        foreign.push({ file: basename(path), line, address });
    };
    const root = parse(readFileSync(path, 'utf8'), { from: path });
    root.walkAtRules('import', ({ params, source }) => add(params, source?.start?.line));
    root.walkDecls(({ value, source }) => {
      // An address stands in url() or in image-set(); the words of `content` are no address.
      if (/\b(?:url|image-set)\(/i.test(value)) add(value, source?.start?.line);
    });
    return foreign;
  });
}
