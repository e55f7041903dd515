import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useChromium } from '@comunal/test-kit/use-chromium';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FormPage } from './support/form-page.ts';
import { openForms, site, type Forms } from './support/forms.ts';
import { strayRequests } from './support/watch.ts';

const PICTURE = join(site, 'test/fixtures/dot.png');
const EVENT = 'content/events/charla-pospuesta.yaml';

const COMMENTED = 'content/events/charla-comentada.yaml';
const commented = `# De la libreta de Luna de Prueba.
visibility: public
title: # El título del cartel
  es: Charla
  # Falta revisarlo
  en: Talk
  pt: Conversa
summary: {
  # De la invitación
  es: Una charla., en: A talk., pt: Uma conversa. }
starts: "2030" # sin confirmar
`;

let forms: Forms;
/** The forms in a browser that speaks Spanish, where an editor changes one entry after another. */
let form: FormPage;
useChromium(async (browser) => {
  forms = await openForms('content-sample', (project) =>
    writeFileSync(join(project, COMMENTED), commented),
  );
  const page = await browser.newPage({
    locale: 'es-MX',
    viewport: { width: 1280, height: 900 },
  });
  form = new FormPage(page);
  return () => forms.close();
});

afterEach(expectNothingSent);

describe('Decap on the example, in Spanish', () => {
  it('edits an activity in two languages, picks a relation and adds a picture, and changes nothing else', async () => {
    const before = forms.read(EVENT);
    await form.open(forms.url, 'event', 'charla-pospuesta');
    await form.write('title', 'Español', 'Charla con otro nombre');
    await form.write('title', 'Inglés', 'Talk with another name');
    await form.pick('partOf', 'Encuentro de Ejemplo 2023');
    await form.addPicture(PICTURE, 'Un punto');
    expect(await form.save()).toBe('Entrada guardada');
    expect(form.questions).toEqual([]);
    expect(form.errors).toEqual([]);
    // The example is in the canonical form, so that the edit is all that changes.
    expect(forms.read(EVENT)).toBe(
      `${before
        .replace('es: Charla pospuesta de prueba', 'es: Charla con otro nombre')
        .replace('en: Postponed test talk', 'en: Talk with another name')
        .replace('partOf: encuentro-de-ejemplo-2030', 'partOf: encuentro-de-ejemplo-2023')}picture:
  path: charla-pospuesta/dot.png
  alt:
    es: Un punto
    en: Un punto
    pt: Un punto
`,
    );
    const written = readFileSync(join(forms.root, 'content/events/charla-pospuesta/dot.png'));
    expect(written).toEqual(readFileSync(PICTURE));
    expect(await forms.check()).toMatchObject({ code: 0 });
  });

  it('writes a new entry closed, into the folder of its type, with its picture beside it', async () => {
    await form.open(forms.url, 'event');
    for (const [language, text] of [
      ['Español', 'Taller de otoño'],
      ['Inglés', 'Autumn workshop'],
      ['Portugués', 'Oficina de outono'],
    ] as const) {
      await form.write('title', language, text);
      await form.write('summary', language, text);
    }
    await form.field('starts').fill('2030-10');
    await form.addPicture(PICTURE, 'Un punto');
    expect(await form.save()).toBe('Entrada guardada');
    expect(form.errors).toEqual([]);
    expect(parse(forms.read('content/events/taller-de-otono.yaml'))).toEqual({
      visibility: 'closed',
      title: { es: 'Taller de otoño', en: 'Autumn workshop', pt: 'Oficina de outono' },
      summary: { es: 'Taller de otoño', en: 'Autumn workshop', pt: 'Oficina de outono' },
      picture: {
        path: 'taller-de-otono/dot.png',
        alt: { es: 'Un punto', en: 'Un punto', pt: 'Un punto' },
      },
      starts: '2030-10',
    });
    expect(existsSync(join(forms.root, 'content/events/taller-de-otono/dot.png'))).toBe(true);
    expect(await forms.check()).toMatchObject({ code: 0 });
  });

  it('keeps comments and the way in which the rest is written, and asks before a comment goes', async () => {
    const retitled = commented.replace('es: Charla', 'es: Otra charla');
    await form.open(forms.url, 'event', 'charla-comentada');
    await form.write('title', 'Español', 'Otra charla');
    expect(await form.save()).toBe('Entrada guardada');
    expect(form.questions).toEqual([]);
    expect(forms.read(COMMENTED)).toBe(retitled);

    await form.write('summary', 'Español', 'Otra charla.');
    form.answer = false;
    expect(await form.save()).toContain('No se guardó.');
    expect(forms.read(COMMENTED)).toBe(retitled);

    form.answer = true;
    expect(await form.save()).toBe('Entrada guardada');
    const question = expect.stringContaining('comentarios');
    expect(form.questions).toEqual([question, question]);
    expect(parse(forms.read(COMMENTED))).toEqual({
      visibility: 'public',
      title: { es: 'Otra charla', en: 'Talk', pt: 'Conversa' },
      summary: { es: 'Otra charla.', en: 'A talk.', pt: 'Uma conversa.' },
      starts: '2030',
    });
  });
});

/** Nothing leaves the computer. */
function expectNothingSent(): void {
  const sent = form.requests.filter((url) => !url.startsWith('blob:'));
  expect(sent.length).toBeGreaterThan(0);
  expect(strayRequests(sent, new URL(forms.url).origin)).toEqual([]);
}
