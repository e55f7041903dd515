import { describe, expect, it } from 'vitest';
import { inspect } from 'node:util';
import { loadContent } from '../src/index.ts';
import { createSensitiveTextFinder, type SensitiveTextFinder } from '../src/sensitive/index.ts';
import { changed, goodFiles, withFolder, type Files } from './support/folder.ts';

const meeting = `visibility: closed
title: La noche de las llaves perdidas
kind: conversation
summary: { es: "Las llaves quedan en [la casa](https://casa.example/) de Berta Imaginada." }
starts: 2030-03-08
mode: online
attendance: closed
room: llaves-zq7
`;

const files: Files = {
  'private/events/llaves-perdidas.yaml': meeting,
  'private/people/soledad.yaml': 'name: Soledad\n',
  'private/people/nadia.yaml':
    'name: Nadia Inventada\nnotes: Llega el martes con las llaves.\nbiography: { es: "Creo que el martes vienen todas las que estuvieron en la casa de la costa, según el documento zx9k2m4q7v." }\n',
  'private/events/asamblea.yaml': meeting
    .replace('La noche de las llaves perdidas', 'Asamblea general')
    .replace(/summary:.*/, 'summary: { es: Sobre todo lo que falta, en: x, pt: x }')
    .replace('llaves-zq7', 'asamblea'),
  'events/aliadas.yaml': `visibility: allies
title: Encuentro de aliadas lejanas
kind: conversation
summary: { es: Qué sigue }
starts: 2030-03-09
mode: online
attendance: closed
`,
  'people/ada.yaml': `visibility: public
name: Ada Ejemplo
biography: { es: "Vive en una isla que no existe, con dos gatas y un piano." }
`,
  'events/charla.yaml': `${String(goodFiles['events/charla.yaml'])}notes: Trajo la grabadora de la oficina nueva.
room: charla-secreta-9
place:
  name: Casa de la Colina Roja
  level: venue
  within: [{ name: Ciudad de Ejemplo, level: city }]
  precision: locality
  address: Calle Inventada 99
  coordinates: { latitude: 19.43261, longitude: -99.13321 }
`,
};

async function createFinder(changes: Files = {}): Promise<SensitiveTextFinder> {
  return withFolder({ ...files, ...changes }, async (dir) =>
    createSensitiveTextFinder(await loadContent(dir), { today: '2029-01-01' }),
  );
}

describe('createSensitiveTextFinder', () => {
  it.each([
    ['a title', 'Fue LA NOCHE de las llaves pérdidas.', { kind: 'text', reason: 'closed' }],
    [
      'a sentence as a page shows it',
      'Las llaves quedan en la casa de Berta Imaginada.',
      { reason: 'closed' },
    ],
    ['the name of a person', 'con Nadia Inventada', { reason: 'closed' }],
    ['a short note', 'Llega el martes con las llaves', { reason: 'closed' }],
    ['a slug in an address', '/actividades/llaves-perdidas/', { kind: 'slug', reason: 'closed' }],
    ['a room', 'https://meet.example/llaves-zq7', { kind: 'room', reason: 'closed' }],
    ['a room of one word in an address', 'https://meet.example/asamblea', { kind: 'room' }],
    [
      'a title for allies',
      'Encuentro de aliadas lejanas',
      { reason: 'allies', entry: 'event/aliadas' },
    ],
    [
      'a biography without a consent',
      'Vive en una isla que no existe, con dos gatas y un piano.',
      { reason: 'consent', entry: 'person/ada' },
    ],
    [
      'a note of a public entry',
      'Trajo la grabadora de la oficina nueva',
      { reason: 'private', entry: 'event/charla' },
    ],
    ['the room of a public entry', 'charla-secreta-9', { kind: 'room', entry: 'event/charla' }],
    [
      'an exact place',
      'en la Casa de la Colina Roja',
      { reason: 'private', entry: 'event/charla' },
    ],
    ['a street', 'Calle Inventada 99', { reason: 'private' }],
    ['a point on the map', 'geo:19.43261,-99.13321', { reason: 'private', entry: 'event/charla' }],
    ['a point with zeros at its end', 'geo:19.432610,-99.133210', { entry: 'event/charla' }],
    ['a point with fewer decimals', '#map=17/19.4326/-99.1332', { entry: 'event/charla' }],
    ['a word that is a name too', 'la soledad', { isPossiblyChance: true }],
    ['two words that are a title too', 'la asamblea general', { isPossiblyChance: true }],
    [
      'the beginning of a sentence, as a description has it',
      'Creo que el martes vienen todas las que estuvieron en la casa de…',
      { reason: 'closed' },
    ],
    ['a code in a longer text', 'href="https://pad.example/p/zx9k2m4q7v"', { reason: 'closed' }],
  ] as const)('finds %s', async (_, text, expected) => {
    expect((await createFinder()).find(text)).toContainEqual(expect.objectContaining(expected));
  });

  it.each([
    ['an address in a text', 'href="https://casa.example/"'],
    ['a slug of two words elsewhere', 'las llaves-perdidas'],
    ['a room of one word elsewhere', 'la asamblea fue larga'],
    ['half of a point', '19.43261'],
    ['what is public', 'Una charla: Qué se dijo. Ada Ejemplo'],
  ] as const)('does not mind %s', async (_, text) => {
    expect((await createFinder()).find(text)).toEqual([]);
  });

  it('takes what public content holds too for chance, or says that it may be', async () => {
    const sentence = 'Las llaves quedan en la casa de Berta Imaginada.';
    const finder = await createFinder(
      changed('events/charla.yaml', 'Qué se dijo', `La asamblea general en soledad. ${sentence}`),
    );
    expect(finder.find('la asamblea general, en soledad')).toEqual([]);
    expect(finder.find(sentence)).toEqual([
      { kind: 'text', reason: 'closed', offset: 0, isPossiblyChance: true },
    ]);
  });

  it('does not mind a point that another entry shows', async () => {
    const place =
      'place: { name: Casa de la Colina Azul, level: venue, precision: exact, coordinates: { latitude: 19.43261, longitude: -99.13321 } }\n';
    const finder = await createFinder({
      'events/charla.yaml': `${String(goodFiles['events/charla.yaml'])}${place}`,
      'private/events/llaves-perdidas.yaml': `${meeting}${place}`,
    });
    expect(finder.find('geo:19.43261,-99.13321')).toEqual([]);
  });

  it('names nothing of an entry that waits for a consent to a name', async () => {
    const person = `visibility: public
name: Ada Ejemplo
consents: [{ scope: name, granted: 2020-01-01, withdrawn: 2021-01-01, by: Quien la conoce }]
`;
    const finder = await createFinder({ 'people/ada.yaml': person });
    expect(finder.find('Ada Ejemplo')).toEqual([
      { kind: 'text', reason: 'consent', offset: 0, isPossiblyChance: false },
    ]);
  });

  it('quotes nothing in what it gives', async () => {
    const finder = await createFinder();
    const all = finder.find(Object.values(files).join('\n'));
    expect(all.length).toBeGreaterThan(10);
    const text = inspect(all, { depth: 10, showHidden: true, maxArrayLength: null });
    expect(text).not.toMatch(/llaves|Nadia|Berta|isla|Colina|grabadora|19\.4|secreta/i);
  });
});
