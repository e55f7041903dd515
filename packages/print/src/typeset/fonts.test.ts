import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { extractText } from '../../test/support/extract-text.ts';
import { samplePublication } from '../../test/support/sample-entries.ts';
import { typesetReading } from './typeset-reading.ts';

/** What each language is written with beyond a to z, as words, since a reader meets letters in words. */
const LETTERS = {
  es: 'áéíóúüñ ÁÉÍÓÚÜÑ ¿qué? ¡sí! «así» “así” — … ª º €',
  pt: 'ãõâêôçàáéíóú ÃÕÂÊÔÇÀ “não” coração',
  en: '“it’s” ‘so’ naïve café — £',
  nah: 'tlahtōlli āēīō ĀĒĪŌ cuauhtēmōc kwalli ꞌ',
  yua: 'maayaʼ tʼàan kʼáat chʼíich tsʼíib pʼáat x-táabay ¨ä',
  zap: 'xꞌpiaani Ꞌ rꞌuni x̱a lhall ü ë ʼ ʔ ɨ Ɨ ʉ ɇ ƀ',
} as const;

it.each(Object.entries(LETTERS))('prints every letter of %s', async (language, letters) => {
  const entry = samplePublication({ title: letters, body: { [language]: letters } });
  const { pdf } = await typesetReading(entry, { locale: language });
  const text = (await extractText(pdf)).normalize('NFC');
  for (const word of letters.normalize('NFC').split(' ')) expect(text).toContain(word);
});

it('sets all in one font where its own lacks a letter, and says which letter', async () => {
  const entry = samplePublication({ body: { es: 'La palabra zapoteca xꞌpiaani.' } });
  const { pdf, notes } = await typesetReading(entry);
  expect(notes).toContainEqual({ code: 'wide-font', letter: 'ꞌ' });
  expect(await listFonts(pdf)).toEqual(['Andika', 'Andika-Bold']);
});

it('embeds every font that it uses', async () => {
  const { pdf } = await typesetReading(samplePublication());
  const document = await PDFDocument.load(pdf);
  const descriptors = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor')
        ? [object]
        : [],
    );
  expect(descriptors.length).toBeGreaterThan(1);
  for (const descriptor of descriptors)
    expect(descriptor.has(PDFName.of('FontFile2')) || descriptor.has(PDFName.of('FontFile3'))).toBe(
      true,
    );
  expect(await listFonts(pdf)).toEqual(
    expect.arrayContaining(['AtkinsonHyperlegibleNext-Regular', 'BricolageGrotesque-ExtraBold']),
  );
});

it('names the letter that no font has, and where it stands', async () => {
  const entry = samplePublication({ body: { es: 'Hola 🌱 a todas.' } });
  await expect(typesetReading(entry)).rejects.toMatchObject({
    code: 'missing-glyph',
    about: '🌱',
    message: expect.stringMatching(/🌱.*U\+1F331.*sections\.0\.blocks\.0/) as string,
  });
});

it('takes fonts of one’s own', async () => {
  const { resolve } = createRequire(import.meta.url);
  const files = await Promise.all(
    ['Andika_400Regular.ttf', 'Andika_700Bold.ttf'].map((name) =>
      readFile(resolve(`@expo-google-fonts/andika/${name}`)),
    ),
  );
  const design = { fonts: { text: 'Andika', files } };
  const { pdf, notes } = await typesetReading(samplePublication(), { design });
  expect(await listFonts(pdf)).toEqual(['Andika', 'Andika-Bold']);
  expect(notes.map(({ code }) => code)).not.toContain('wide-font');
});

it('rejects fonts whose files hold no such family', async () => {
  const design = { fonts: { text: 'Letra que no existe', files: [] } };
  await expect(typesetReading(samplePublication(), { design })).rejects.toMatchObject({
    code: 'bad-option',
    about: 'design.fonts',
  });
});

/** The names of the fonts in a PDF, without the mark of a subset. */
async function listFonts(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf);
  const names = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font'))
      return [];
    return String(object.get(PDFName.of('BaseFont')))
      .replace(/^\/(?:[A-Z]{6}\+)?/, '')
      .replace(/-Identity-H$/, '');
  });
  return [...new Set(names)].toSorted();
}
