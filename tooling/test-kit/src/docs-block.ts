import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = join(import.meta.dirname, '../../../docs/src/content/docs/es');

/**
 * Writes the component that a page of the docs shows into `dist-docs` of an example, with settings by which the compiler checks
 * it beside what the example has.
 *
 * @param slug - The page, such as `howto/vue`.
 * @param language - What the block is marked with, and the extension of its file.
 * @returns The path of the settings, from the example.
 */
export function writeDocsBlock(example: string, slug: string, language: string): string {
  const page = readFileSync(join(PAGES, `${slug}.md`), 'utf8');
  const block = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(page)?.[1];
  if (block === undefined) throw new Error(`${slug} has no block marked ${language}.`);
  const folder = join(example, 'dist-docs');
  mkdirSync(folder, { recursive: true });
  // vue-tsc 3.3 checks no attribute of an element that has an address in one.
  writeFileSync(join(folder, `page.${language}`), block.replaceAll('https://', ''));
  const settings = { extends: '../tsconfig.json', include: ['.', '../src', '../test/*.svelte'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  return 'dist-docs/tsconfig.json';
}
