import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startSearch } from './search-page.ts';
import { toTerm } from './search-terms.ts';

/** Reads MiniSearch as a classic script, which is in its package beside its modules. */
export function readMiniSearch(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('minisearch');
  return readFile(join(dirname(entry), '..', 'umd', 'index.js'), 'utf8').then(
    (script) =>
      `/*! MiniSearch: Copyright 2022 Luca Ongaro, SPDX-License-Identifier: MIT */\n${script.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')}`,
  );
}

/** The script of the pages that search, as a classic script. */
export function writeSearchScript(): string {
  return `(${startSearch.toString()})(${toTerm.toString()});\n`;
}
