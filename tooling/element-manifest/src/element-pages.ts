import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'oxfmt';
import { style } from '../../../oxfmt.config.ts';
import { describeElements } from './describe-elements.ts';
import { updateSections } from './docs-section.ts';

/** A page about an element, as it is and as its doc comments want it. */
export interface ElementPage {
  readonly file: string;
  readonly text: string;
  readonly expected: string;
}

const PACKAGES = join(import.meta.dirname, '../../../packages');

/** The pages about the elements of all packages: `docs/comunal-video.md`. */
export async function elementPages(): Promise<ElementPage[]> {
  const dirs = globSync('*/src/element', { cwd: PACKAGES }).map((path) =>
    join(PACKAGES, path, '../..'),
  );
  const pages = dirs.toSorted().flatMap((dir) =>
    describeElements(dir).map(async (element) => {
      const file = join(dir, 'docs', `${element.tagName}.md`);
      const text = readFileSync(file, 'utf8');
      const { code: expected } = await format(file, updateSections(text, element), style);
      return { file, text, expected };
    }),
  );
  return Promise.all(pages);
}
