// The pages that come from code: packages and their entry points, commands, and fields of content. Called with the JSON files
// that typedoc wrote of the packages.
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { languages } from '../src/languages.ts';
import { commandPages } from './commands/command-pages.ts';
import { fieldPages } from './fields/field-pages.ts';
import { CONTENT, writePage } from './lib/write-page.ts';
import { entryPages } from './reference/entry-pages.ts';
import { packagePages } from './reference/package-pages.ts';

const parts = process.argv.slice(2);
for (const language of languages) {
  rmSync(join(CONTENT, language, 'reference'), { recursive: true, force: true });
  const pages = [...(await commandPages(language)), ...fieldPages(language)];
  for (const page of pages) writePage(page);
}
// Doc comments and READMEs are in English.
const packages = parts.flatMap((part) => packagePages(basename(part, '.json')));
for (const page of [...packages, ...(await entryPages(parts))]) writePage(page);
