import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PrintFonts } from './print-design.ts';
import { loadOptional } from './load-optional.ts';

/** Families of fonts by use, and the files that they stand in. */
export interface FontSet {
  /** For reading: a letter that the first lacks is looked up in the next. */
  readonly text: readonly string[];
  readonly headings: readonly string[];
  readonly files: readonly Buffer[];
}

const ATKINSON = '@expo-google-fonts/atkinson-hyperlegible-next';
const BRICOLAGE = '@expo-google-fonts/bricolage-grotesque';
const ANDIKA = '@expo-google-fonts/andika';

const OWN = {
  text: ['Atkinson Hyperlegible Next'],
  headings: ['Bricolage Grotesque'],
  paths: [
    [ATKINSON, '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'],
    [ATKINSON, '400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf'],
    [ATKINSON, '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'],
    [ATKINSON, '700Bold_Italic/AtkinsonHyperlegibleNext_700Bold_Italic.ttf'],
    [BRICOLAGE, '800ExtraBold/BricolageGrotesque_800ExtraBold.ttf'],
  ],
} as const;

/** Has every letter of the Latin script, among them those of Nahuatl, Maya and Zapotec. Arrows it leaves to Bricolage. */
const WIDE = {
  text: ['Andika', 'Bricolage Grotesque'],
  headings: ['Andika', 'Bricolage Grotesque'],
  paths: [
    [ANDIKA, 'Andika_400Regular.ttf'],
    [ANDIKA, 'Andika_400Regular_Italic.ttf'],
    [ANDIKA, 'Andika_700Bold.ttf'],
    [ANDIKA, 'Andika_700Bold_Italic.ttf'],
    [BRICOLAGE, '800ExtraBold/BricolageGrotesque_800ExtraBold.ttf'],
  ],
} as const;

/**
 * Lists the sets of fonts to try in turn: what a text is set in, and what it is set in whole where that lacks one of its letters.
 * Two designs within one word would look like a mistake.
 */
export function listFontSets(
  own: PrintFonts | undefined,
): readonly [() => Promise<FontSet>, ...(() => Promise<FontSet>)[]] {
  const first = own
    ? () =>
        Promise.resolve({
          text: [own.text],
          headings: [own.headings ?? own.text],
          files: own.files.map((bytes) => Buffer.from(bytes)),
        })
    : () => readFonts(OWN);
  return [first, () => readFonts(WIDE)];
}

async function readFonts({
  text,
  headings,
  paths,
}: {
  readonly text: readonly string[];
  readonly headings: readonly string[];
  readonly paths: readonly (readonly [pkg: string, path: string])[];
}): Promise<FontSet> {
  const { resolve } = createRequire(import.meta.url);
  const files = await Promise.all(
    paths.map(([pkg, path]) => loadOptional(pkg, async () => readFile(resolve(`${pkg}/${path}`)))),
  );
  return { text, headings, files };
}
