import { describe, expect, it } from 'vitest';
import { loadContent } from '../src/index.ts';
import { withFolder, type Files } from './support/folder.ts';

const clock = { today: () => '2030-06-15' };
const title = 'Guia de cuidados coletivos';
const summary = 'Guardamos o telefone longe da mesa antes de cada conversa.';

/** Another public entry that says the same. */
const letter: Files = {
  'pages/carta.yaml': 'visibility: public\ntitle: Carta\n',
  'pages/carta.es.md': `Na ${title} se diz:\n\nÉ simples. ${summary} Sempre.\n`,
};

const listClosedTexts = async (files: Files): Promise<readonly string[]> => {
  const { problems } = await withFolder({ ...letter, ...files }, (dir) =>
    loadContent(dir, { clock }),
  );
  return problems
    .filter(({ code }) => code === 'closed-text')
    .map(({ file, line }) => `${file}:${line}`);
};

const draft = 'safety: true\ntranslations: { pt: { state: draft } }\n';
const page = (more = draft, visibility = 'public'): Files => ({
  'pages/ayuda.yaml': `visibility: ${visibility}
title: { es: Guía de cuidados colectivos, pt: ${title} }
summary: { es: Guardamos el teléfono., pt: ${summary} }
body: { es: Así lo hacemos., pt: Fazemos assim. }
${more}`,
});
const person = (more: string): Files => ({
  'people/luna.yaml': `visibility: public
name: Luna de Prueba
biography: { es: Vive en la costa., pt: ${summary} }
${draft}${more}`,
});
const biographyConsent = 'consents: [{ scope: biography, granted: 2024 }]\n';

describe('closed-text and a translation that waits for its review', () => {
  it('lets another public entry say the same', async () => {
    expect(await listClosedTexts(page())).toEqual([]);
    expect(await listClosedTexts(person(biographyConsent))).toEqual([]);
  });

  it('does so also where the whole entry waits', async () => {
    const files: Files = {
      'pages/ayuda.yaml': `visibility: public
title: { es: Guía de cuidados colectivos, pt: ${title} }
body: { pt: ${summary} }
${draft}`,
    };
    expect(await listClosedTexts(files)).toEqual([]);
  });

  it('reports it of a closed entry', async () => {
    const closed = await listClosedTexts(page(draft, 'closed'));
    expect(closed).toEqual(['pages/carta.es.md:1', 'pages/carta.es.md:3']);
  });

  it('reports what waits for a consent as well', async () => {
    expect(await listClosedTexts(person(''))).toEqual(['pages/carta.es.md:3']);
  });

  it('reports what stands in a private field as well', async () => {
    const files = page(`${draft}notes: ${summary}\n`);
    expect(await listClosedTexts(files)).toEqual(['pages/carta.es.md:3']);
  });
});
