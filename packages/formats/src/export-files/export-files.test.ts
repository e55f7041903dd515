import type { ContentType, Public, PublicEntry } from '@comunal/schemas';
import { expect, it } from 'vitest';
import { createLookup, createPublic } from '../../test/support/create-public.ts';
import { exportFiles, needsPageUrl, type ExportFormat } from './export-files.ts';
import type { ExportFilesOptions } from './export-files-options.ts';
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

it('writes a calendar of a gathering of which only the days of nodes are known', () => {
  const toGathering = (slug: string, nodes: readonly object[]) =>
    createPublic('event', slug, {
      title: 'Encuentro de Ejemplo',
      kind: 'gathering',
      state: 'scheduled',
      starts: '2030-03',
      mode: 'online',
      attendance: 'open',
      nodes,
    });
  const node = { guid: 'nodo-1', title: 'Radio', visibility: 'public', state: 'scheduled' };
  const source = createSource([
    toGathering('encuentro-1', [{ ...node, starts: '2030-03-08' }]),
    toGathering('encuentro-2', [{ ...node, guid: 'nodo-2', starts: '2030-03' }]),
  ]);
  const files = exportFiles('ics', { ...source, languages: ['es'] }, options);
  expect(files.map(({ path }) => path)).toEqual(['es/events.ics', 'es/events/encuentro-1.ics']);
  expect(files[1]?.text).toContain('SUMMARY:Radio');
});

it('refuses options and formats that do not exist, and an address of the site that is none', () => {
  const source = createSource([]);
  const refuse = (changes: object) => () => exportFiles('csv', source, { ...options, ...changes });
  expect(refuse({ exportURL: () => '' })).toThrow(TypeError);
  expect(refuse({ exportURL: () => '' })).toThrow('`exportFiles` has no option `exportURL`');
  expect(refuse({ siteUrl: 'colectiva.example' })).toThrow('siteUrl');
  const unknown = 'pdf' as ExportFormat;
  expect(() => exportFiles(unknown, source, options)).toThrow(RangeError);
  expect(() => needsPageUrl(unknown)).toThrow(RangeError);
});

function createSource(entries: readonly PublicEntry[]): PublicSource {
  return {
    languages: ['es', 'en', 'pt'],
    list: <T extends ContentType>(type: T) =>
      entries.filter((entry): entry is PublicEntry & Public<T> => entry.type === type),
    get: createLookup(entries),
  };
}
