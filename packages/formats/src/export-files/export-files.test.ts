import type { ContentType, Public, PublicEntry } from '@comunal/schemas';
import { expect, it } from 'vitest';
import { createLookup, createPublic } from '../../test/support/create-public.ts';
import { exportFiles, type ExportFilesOptions } from './export-files.ts';
import type { PublicSource } from './file-writer.ts';

const options: ExportFilesOptions = {
  siteUrl: 'https://colectiva.example/',
  pageUrl: ({ type, slug }, locale) => `https://colectiva.example/${locale}/${type}/${slug}/`,
};

it.each([
  ['en', 'en'],
  ['pt-BR', 'pt'],
  ['tzh', 'es'],
])('links a podcast in %s to its page in %s', (language, locale) => {
  const podcast = createPublic('podcast', 'radio', {
    title: 'Radio de Ejemplo',
    summary: { es: 'Conversaciones.' },
    languages: [language],
    explicit: false,
  });
  const [file] = exportFiles('podcast', createSource([podcast]), options);
  expect(file?.text).toContain(`<link>https://colectiva.example/${locale}/podcast/radio/</link>`);
});

function createSource(entries: readonly PublicEntry[]): PublicSource {
  return {
    languages: ['es', 'en', 'pt'],
    list: <T extends ContentType>(type: T) =>
      entries.filter((entry): entry is PublicEntry & Public<T> => entry.type === type),
    get: createLookup(entries),
  };
}
