import { describe, expect, it } from 'vitest';
import { isPathVisible, type WrittenEntry } from './is-path-visible.ts';

const person: WrittenEntry = { type: 'person', visibility: 'public', name: 'Luz' };
const gathering: WrittenEntry = {
  type: 'event',
  visibility: 'public',
  title: 'Encuentro',
  starts: 'el martes',
  place: { name: 'La Casa', level: 'venue', precision: 'exact' },
  room: 'sala',
  credits: [
    { who: 'person/luz', role: 'speaker', as: 'tallerista' },
    { who: 'person/nadie', role: 'speaker', as: 'tallerista' },
    { who: 'Luz', as: 'tallerista' },
    { who: { nombre: 'Luz' }, as: 'tallerista' },
    { who: { name: 'Luz' }, as: 'tallerista' },
  ],
  nodes: [
    { guid: 'aaaa', title: 'Uno', visibility: 'public', starts: 'el lunes' },
    { guid: 'bbbb', title: 'Dos', starts: 'en casa de Luz' },
    { guid: 'cccc', title: 'Tres', visibility: 'publico', starts: 'en casa de Luz' },
    'Cuatro',
  ],
};
const lookup = (type: string, slug: string): WrittenEntry | undefined =>
  type === 'person' && slug === 'luz' ? person : undefined;
const options = { today: '2030-01-01' };

describe('isPathVisible, in an entry that does not fit its schema,', () => {
  it.each<[string, (string | number)[], boolean]>([
    ['a wrong value of a public field', ['starts'], true],
    ['a missing public field', ['summary'], true],
    ['a field of a public node', ['nodes', 0, 'starts'], true],
    ['a public credit', ['credits', 0, 'as'], true],
    ['a place that is told exactly', ['place', 'name'], true],
    ['a node that does not say its visibility', ['nodes', 1, 'starts'], false],
    ['a node whose visibility is no word of ours', ['nodes', 2, 'starts'], false],
    ['a node that is no mapping', ['nodes', 3], false],
    ['a credit of whoever there is not', ['credits', 1, 'as'], false],
    ['a reference that leads nowhere', ['credits', 1, 'who'], false],
    ['a reference that is none', ['credits', 2, 'as'], false],
    ['a credit of neither a reference nor a name', ['credits', 3, 'as'], false],
    ['a credit of a bare name', ['credits', 4, 'as'], true],
    ['a field that is never shown', ['room'], false],
    ['a key that the schema does not know', ['nombreLegal'], false],
    ['a key that is no language', ['summary', 'el martes'], false],
    ['a key of every object', ['constructor'], false],
  ])('answers for %s', (_, path, expected) => {
    expect(isPathVisible(gathering, path, lookup, options)).toBe(expected);
  });

  it.each<[string, unknown]>([
    ['hidden', { name: 'La Casa', level: 'venue', precision: 'hidden' }],
    [
      'told as its town',
      { name: 'La Casa', level: 'venue', within: [{ name: 'Oaxaca', level: 'city' }] },
    ],
    ['of a precision that is misspelt', { name: 'La Casa', level: 'venue', precison: 'hidden' }],
    ['of a precision that there is not', { name: 'La Casa', level: 'venue', precision: 'oculta' }],
  ])('quotes nothing of a place that is %s', (_, place) => {
    const entry = { ...gathering, place };
    expect(isPathVisible(entry, ['place', 'name'], lookup, options)).toBe(false);
    expect(isPathVisible(entry, ['title'], lookup, options)).toBe(true);
  });

  it.each<[string, object, boolean]>([
    ['in force', { consents: [{ scope: 'biography', granted: '2021' }] }, true],
    ['missing', {}, false],
    [
      'withdrawn',
      { consents: [{ scope: 'biography', granted: '2021', withdrawn: '2022' }] },
      false,
    ],
    [
      'withdrawn on no date',
      { consents: [{ scope: 'biography', granted: '2021', withdrawn: 'ayer' }] },
      false,
    ],
    ['under a misspelt key', { consent: [{ scope: 'biography', granted: '2021' }] }, false],
  ])('asks for a consent that is %s', (_, consents, expected) => {
    const entry = { ...person, ...consents, biography: { ES: 'Vive en' } };
    expect(isPathVisible(entry, ['biography'], lookup, options)).toBe(expected);
  });

  it('hides a person whose consents are unreadable', () => {
    const entry = { ...person, consents: [{ scope: 'name', granted: '2021', withdrawn: 'sí' }] };
    expect(isPathVisible(entry, ['name'], lookup, options)).toBe(false);
  });

  it.each<[string, unknown, boolean]>([
    ['on', true, true],
    ['off', false, false],
    ['neither on nor off', 'yes', false],
    ['not said to be on', undefined, false],
  ])('looks whether a way to give is %s', (_, enabled, expected) => {
    const entry = {
      type: 'campaign',
      visibility: 'public',
      organization: 'colectiva',
      rails: [{ id: 'a', kind: 'clave', label: 'x', enabled, account: '1' }],
    } as const;
    const organization = { type: 'organization', visibility: 'public', name: 'C' } as const;
    expect(isPathVisible(entry, ['rails', 0, 'kind'], () => organization, options)).toBe(expected);
  });

  it.each(['closed', 'allies', 'publico', undefined])(
    'hides all of an entry that is %s',
    (visibility) => {
      expect(isPathVisible({ ...gathering, visibility }, ['title'], lookup, options)).toBe(false);
    },
  );

  it('hides an entry whose required reference leads to no visible entry', () => {
    const recording = {
      type: 'recording',
      visibility: 'public',
      title: 'Charla',
      of: 'event/nada',
    } as const;
    expect(isPathVisible(recording, ['title'], lookup, options)).toBe(false);
  });

  it('answers no for a value that is not an entry', () => {
    for (const broken of [{}, { visibility: 1 }, { visibility: 'public', credits: 'x' }])
      expect(isPathVisible({ type: 'site', ...broken }, ['title', 'es'], lookup, options)).toBe(
        false,
      );
  });
});
