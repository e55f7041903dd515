import type { Language } from '../../src/languages.ts';

/** The words of the pages about fields, besides those that the fields bring themselves. */
export interface FieldPageTexts {
  readonly title: string;
  readonly description: string;
  readonly overview: string;
  readonly opening: string;
  readonly type: string;
  readonly name: string;
  readonly about: string;
  readonly field: string;
  readonly fields: string;
  readonly sample: string;
  /** @param place - The folder or file of the type. */
  readonly where: (place: string) => string;
  /** @param paths - Where an object stands in an entry. */
  readonly inPaths: (paths: string) => string;
}

export const fieldPageTexts: Readonly<Record<Language, FieldPageTexts>> = {
  es: {
    title: 'Campos del contenido',
    description: 'Qué lleva cada tipo de entrada, si es obligatorio y si se muestra en el sitio.',
    overview: 'Todos los tipos',
    opening:
      'Cada tipo de entrada tiene su carpeta. La carpeta y el nombre del archivo dan `type` y `slug`. En la terminal, `comunal check --fields event` escribe lo mismo de un solo tipo.',
    type: 'Tipo',
    name: 'En el contenido',
    about: 'Qué es y qué lleva',
    field: 'Campo',
    fields: 'Campos',
    sample: 'Una entrada entera',
    where: (place) => `En \`${place}\`, dentro de la carpeta del contenido.`,
    inPaths: (paths) => `En ${paths}.`,
  },
  en: {
    title: 'Fields of content',
    description: 'What each type of entry takes, whether it is required, and whether it is shown.',
    overview: 'All types',
    opening:
      'Each type of entry has its folder. The folder and the file name give `type` and `slug`. In a terminal, `comunal check --fields event` prints the same for one type.',
    type: 'Type',
    name: 'In the content',
    about: 'What it is and takes',
    field: 'Field',
    fields: 'Fields',
    sample: 'A whole entry',
    where: (place) => `In \`${place}\`, inside the content folder.`,
    inPaths: (paths) => `In ${paths}.`,
  },
  pt: {
    title: 'Campos do conteúdo',
    description: 'O que cada tipo de entrada leva, se é obrigatório e se é mostrado no site.',
    overview: 'Todos os tipos',
    opening:
      'Cada tipo de entrada tem a sua pasta. A pasta e o nome do arquivo dão `type` e `slug`. No terminal, `comunal check --fields event` escreve o mesmo de um só tipo.',
    type: 'Tipo',
    name: 'No conteúdo',
    about: 'O que é e o que leva',
    field: 'Campo',
    fields: 'Campos',
    sample: 'Uma entrada inteira',
    where: (place) => `Em \`${place}\`, dentro da pasta do conteúdo.`,
    inPaths: (paths) => `Em ${paths}.`,
  },
};
