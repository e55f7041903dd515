import { createI18n, type I18n } from '@comunal/i18n';
import { contentTypes, type ContentType } from '@comunal/schemas';
import { folders } from '../src/read/folders.ts';
import { createFieldTexts, toGroupKeys, type FieldTexts } from '../src/fields/field-texts.ts';
import { listFields, type FieldGroup, type FieldInfo } from '../src/fields/list-fields.ts';
import { formatField } from '../src/fields/format-field.ts';

/** What a page says around its fields. */
interface PageWords {
  readonly title: string;
  readonly intro: string;
  readonly objects: string;
  readonly inPlaces: (places: string) => string;
}

const WORDS = {
  es: {
    title: 'Campos del contenido',
    intro:
      'Qué lleva cada tipo de entrada, si hace falta y si sale en el sitio. Un campo nombrado con signo de interrogación puede faltar. La carpeta y el nombre del archivo dan `type` y `slug`. `comunal check --fields event` escribe lo mismo de un solo tipo.',
    objects: 'Objetos dentro de las entradas',
    inPlaces: (places) => `En ${places}.`,
  },
  en: {
    title: 'Fields of content',
    intro:
      'What each type of entry takes, whether it is needed, and whether it is shown. A field that is named with a question mark may be left out. The folder and the file name give `type` and `slug`. `comunal check --fields event` prints the same for one type.',
    objects: 'Objects inside entries',
    inPlaces: (places) => `In ${places}.`,
  },
  pt: {
    title: 'Campos do conteúdo',
    intro:
      'O que cada tipo de entrada leva, se é preciso e se sai no site. Um campo nomeado com ponto de interrogação pode faltar. A pasta e o nome do arquivo dão `type` e `slug`. `comunal check --fields event` escreve o mesmo de um só tipo.',
    objects: 'Objetos dentro das entradas',
    inPlaces: (places) => `Em ${places}.`,
  },
} satisfies Readonly<Record<string, PageWords>>;

interface PageContext {
  readonly i18n: I18n;
  readonly texts: FieldTexts;
  readonly words: PageWords;
}

/** The page of all fields in a language, as Markdown: each type, then each object that stands inside one, told once. */
export function renderFieldsPage(locale: keyof typeof WORDS): string {
  const words = WORDS[locale];
  const page: PageContext = {
    i18n: createI18n({ locale }),
    texts: createFieldTexts(locale),
    words,
  };
  const types: string[] = [];
  const objects = new Map<string, FieldGroup>();
  for (const type of contentTypes)
    for (const group of listFields(type)) {
      if (group.places.length === 0) types.push(typeSection(type, group, page));
      else addTo(objects, group, type);
    }
  return [
    `# ${words.title}\n\n<!-- pnpm --filter @comunal/content fields -->\n\n${words.intro}\n`,
    ...types,
    `## ${words.objects}\n`,
    ...[...objects.values()].map((group) => objectSection(group, page)),
  ].join('\n');
}

/** Objects of different types that are of one kind differ in their places alone. */
function addTo(
  objects: Map<string, FieldGroup>,
  { places, ...group }: FieldGroup,
  type: ContentType,
) {
  const key = JSON.stringify(group);
  const known = objects.get(key)?.places ?? [];
  objects.set(key, { ...group, places: [...known, ...places.map((place) => `${type}.${place}`)] });
}

function typeSection(type: ContentType, group: FieldGroup, page: PageContext): string {
  const place = type === 'site' ? 'site.yaml' : `${folders[type]}/`;
  const text = page.texts(toGroupKeys(group.key));
  const about = `${page.words.inPlaces(`\`${place}\``)} ${text?.title}. ${text?.description}`;
  return section(`## ${type}`, about, group, page);
}

function objectSection(group: FieldGroup, page: PageContext): string {
  const places = page.words.inPlaces(group.places.map((place) => `\`${place}\``).join(', '));
  const text = page.texts(toGroupKeys(group.key));
  const about = `${text?.description ?? ''} ${places}`;
  return section(`### ${text?.title ?? group.places[0]}`, about, group, page);
}

function section(
  heading: string,
  about: string,
  { fields }: FieldGroup,
  page: PageContext,
): string {
  const lines = fields.map((field) => line(field, page)).join('\n');
  return `${heading}\n\n${about.trim()}\n\n${lines}\n`;
}

function line(field: FieldInfo, { i18n, texts }: PageContext): string {
  const { about, takes, state } = formatField(i18n, texts, field);
  return `- \`${field.name}\` (${state}). ${[about, takes].filter(Boolean).join(' ')}`;
}
