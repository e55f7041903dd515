import { createI18n, type I18n } from '@comunal/i18n';
import { contentTypes, type ContentType } from '@comunal/schemas';
import { folders } from '../src/read/folders.ts';
import { createFieldTexts, toGroupKeys, type FieldTexts } from '../src/fields/field-texts.ts';
import { listFields, type FieldGroup, type FieldInfo } from '../src/fields/list-fields.ts';
import { formatField } from '../src/fields/format-field.ts';

/** The texts of a page besides those of its fields. */
interface PageTexts {
  readonly title: string;
  readonly intro: string;
  readonly objects: string;
  readonly inPlaces: (places: string) => string;
}

const PAGE_TEXTS = {
  es: {
    title: 'Campos del contenido',
    intro:
      'Qué lleva cada tipo de entrada, si es obligatorio y si se muestra en el sitio. Un campo con signo de interrogación es opcional. La carpeta y el nombre del archivo dan `type` y `slug`. `comunal check --fields event` escribe lo mismo de un solo tipo.',
    objects: 'Objetos dentro de las entradas',
    inPlaces: (places) => `En ${places}.`,
  },
  en: {
    title: 'Fields of content',
    intro:
      'What each type of entry takes, whether it is required, and whether it is shown. A field with a question mark is optional. The folder and the file name give `type` and `slug`. `comunal check --fields event` prints the same for one type.',
    objects: 'Objects inside entries',
    inPlaces: (places) => `In ${places}.`,
  },
  pt: {
    title: 'Campos do conteúdo',
    intro:
      'O que cada tipo de entrada leva, se é obrigatório e se é mostrado no site. Um campo com ponto de interrogação é opcional. A pasta e o nome do arquivo dão `type` e `slug`. `comunal check --fields event` escreve o mesmo de um só tipo.',
    objects: 'Objetos dentro das entradas',
    inPlaces: (places) => `Em ${places}.`,
  },
} satisfies Readonly<Record<string, PageTexts>>;

interface PageContext {
  readonly i18n: I18n;
  readonly texts: FieldTexts;
  readonly pageTexts: PageTexts;
}

/** Renders the page of all fields in a language, as Markdown: each type, then each object inside one, described once. */
export function renderFieldsPage(locale: keyof typeof PAGE_TEXTS): string {
  const pageTexts = PAGE_TEXTS[locale];
  const page: PageContext = {
    i18n: createI18n({ locale }),
    texts: createFieldTexts(locale),
    pageTexts,
  };
  const types: string[] = [];
  const objects = new Map<string, FieldGroup>();
  for (const type of contentTypes)
    for (const group of listFields(type)) {
      if (group.paths.length === 0) types.push(typeSection(type, group, page));
      else addTo(objects, group, type);
    }
  return [
    `# ${pageTexts.title}\n\n<!-- pnpm --filter @comunal/content fields -->\n\n${pageTexts.intro}\n`,
    ...types,
    `## ${pageTexts.objects}\n`,
    ...[...objects.values()].map((group) => objectSection(group, page)),
  ].join('\n');
}

/** Merges objects that occur in several types: they differ in their paths alone. */
function addTo(
  objects: Map<string, FieldGroup>,
  { paths, ...group }: FieldGroup,
  type: ContentType,
) {
  const key = JSON.stringify(group);
  const known = objects.get(key)?.paths ?? [];
  objects.set(key, { ...group, paths: [...known, ...paths.map((path) => `${type}.${path}`)] });
}

function typeSection(type: ContentType, group: FieldGroup, page: PageContext): string {
  const place = type === 'site' ? 'site.yaml' : `${folders[type]}/`;
  const text = page.texts(toGroupKeys(group.key));
  const about = `${page.pageTexts.inPlaces(`\`${place}\``)} ${text?.title}. ${text?.description}`;
  return section(`## ${type}`, about, group, page);
}

function objectSection(group: FieldGroup, page: PageContext): string {
  const places = page.pageTexts.inPlaces(group.paths.map((place) => `\`${place}\``).join(', '));
  const text = page.texts(toGroupKeys(group.key));
  const about = `${text?.description ?? ''} ${places}`;
  return section(`### ${text?.title ?? group.paths[0]}`, about, group, page);
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
