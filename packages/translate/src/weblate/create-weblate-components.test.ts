import { expect, it } from 'vitest';
import { createWeblateComponents, type WeblateOptions } from './create-weblate-components.ts';

const options: WeblateOptions = {
  name: 'Textos',
  interfaceName: (namespace) => `Interfaz: ${namespace}`,
  source: 'es',
  prefix: '',
  localesPrefix: '',
  namespaces: [],
  project: 'colectiva-de-ejemplo',
};

it('takes the exchange files as bilingual PO, with the source beside each translation', () => {
  expect(createWeblateComponents(options)).toMatchObject([
    {
      name: 'Textos',
      slug: 'texts',
      filemask: 'translations/*.po',
      template: '',
      new_base: '',
      file_format: 'po',
      source_language: { code: 'es' },
    },
  ]);
});

it('never writes an e-mail address into a file', () => {
  const [texts] = createWeblateComponents(options);
  expect(texts?.file_format_params).toMatchObject({ po_set_last_translator: false });
});

it('takes namespaces of the interface as i18next, from the texts of the project', () => {
  const [, radio] = createWeblateComponents({ ...options, namespaces: ['radio'] });
  expect(radio).toMatchObject({
    name: 'Interfaz: radio',
    filemask: 'locales/*/radio.json',
    template: 'locales/es/radio.json',
    file_format: 'i18nextv4',
  });
});

it('clones a repository once, and pushes to a branch that no site is built from', () => {
  const url = 'https://git.example/colectiva/textos.git';
  const components = createWeblateComponents({
    ...options,
    namespaces: ['radio'],
    repository: { url, branch: 'main' },
  });
  expect(
    components.map(({ repo, branch, push, push_branch }) => [repo, branch, push, push_branch]),
  ).toEqual([
    [url, 'main', url, 'weblate'],
    ['weblate://colectiva-de-ejemplo/texts', undefined, undefined, undefined],
  ]);
});

it('finds the files of a project that is a folder of a repository', () => {
  const components = createWeblateComponents({
    ...options,
    prefix: 'web/',
    localesPrefix: 'web/',
    namespaces: ['radio'],
  });
  expect(components.map(({ filemask, template }) => [filemask, template])).toEqual([
    ['web/translations/*.po', ''],
    ['web/locales/*/radio.json', 'web/locales/es/radio.json'],
  ]);
});
