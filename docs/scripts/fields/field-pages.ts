import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createI18n, type I18n } from '../../../packages/i18n/src/index.ts';
import { formatField } from '../../../packages/content/src/fields/format-field.ts';
import {
  createFieldTexts,
  toGroupKeys,
  type FieldTexts,
} from '../../../packages/content/src/fields/field-texts.ts';
import {
  listFields,
  type FieldGroup,
  type FieldInfo,
} from '../../../packages/content/src/fields/list-fields.ts';
import { folders } from '../../../packages/content/src/read/folders.ts';
import { contentTypes, type ContentType } from '../../../packages/schemas/src/index.ts';
import type { Language } from '../../src/languages.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import type { GeneratedPage } from '../lib/write-page.ts';
import { fieldPageTexts, type FieldPageTexts } from './field-page-texts.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');

/** A page for each type of content: its fields, those of the objects inside it, and a whole entry; and a page that lists them. */
export function fieldPages(language: Language): GeneratedPage[] {
  const context: Context = {
    i18n: createI18n({ locale: language }),
    texts: createFieldTexts(language),
    words: fieldPageTexts[language],
  };
  const pages = contentTypes.map((type, index) => typePage(type, index, language, context));
  return [indexPage(pages, language, context), ...pages];
}

interface Context {
  readonly i18n: I18n;
  readonly texts: FieldTexts;
  readonly words: FieldPageTexts;
}

function indexPage(
  pages: readonly GeneratedPage[],
  language: Language,
  { words }: Context,
): GeneratedPage {
  const rows = pages.map(({ path, title, description, label = '' }) => [
    `[${title}](/${language}/${path}/)`,
    `\`${label}\``,
    description,
  ]);
  return {
    language,
    path: 'reference/fields/index',
    title: words.title,
    description: words.description,
    label: words.overview,
    order: 0,
    markdown: `${words.opening}\n\n${markdownTable([words.type, words.name, words.about], rows)}`,
  };
}

function typePage(
  type: ContentType,
  index: number,
  language: Language,
  context: Context,
): GeneratedPage {
  const { texts, words } = context;
  const [own, ...objects] = listFields(type);
  if (!own) throw new Error(`${type} has no fields.`);
  const text = texts(toGroupKeys(own.key));
  const sample = readSample(type);
  return {
    language,
    path: `reference/fields/${type}`,
    title: text?.title ?? type,
    description: text?.description ?? type,
    label: type,
    order: index + 1,
    markdown: [
      words.where(type === 'site' ? 'site.yaml' : `${folders[type]}/`),
      `## ${words.fields}`,
      fieldTable(own.fields, context),
      ...objects.flatMap((group) => objectSection(group, context)),
      `## ${words.sample}`,
      `\`\`\`${extname(sample.file).slice(1)} title="${sample.file}"\n${sample.text.trim()}\n\`\`\``,
    ].join('\n\n'),
  };
}

function objectSection(group: FieldGroup, context: Context): string[] {
  const text = context.texts(toGroupKeys(group.key));
  const paths = group.paths.map((path) => `\`${path}\``).join(', ');
  return [
    `## ${text?.title ?? group.paths[0]}`,
    [text?.description, context.words.inPaths(paths)].filter(Boolean).join(' '),
    fieldTable(group.fields, context),
  ];
}

function fieldTable(fields: readonly FieldInfo[], { i18n, texts, words }: Context): string {
  const rows = fields.map((field) => {
    const { takes, state } = formatField(i18n, texts, field);
    const text = texts(field.keys);
    const about = text ? `**${text.title}.** ${text.description}` : '';
    return [`\`${field.name}\``, [about, takes, `(${state}.)`].filter(Boolean).join(' ')];
  });
  // Two columns: what is more does not fit a phone.
  return markdownTable([words.field, words.about], rows);
}

/** The entry of a type in the samples of the docs, as somebody would write it. Pictures stand in folders beside it. */
function readSample(type: ContentType): { readonly file: string; readonly text: string } {
  const file = type === 'site' ? 'site.yaml' : `${folders[type]}/${entryFile(folders[type])}`;
  return { file, text: readFileSync(join(SAMPLES, file), 'utf8') };
}

function entryFile(folder: string): string {
  const items = readdirSync(join(SAMPLES, folder), { withFileTypes: true });
  const [file, ...more] = items.filter((item) => item.isFile());
  if (!file || more.length > 0) throw new Error(`docs/samples/${folder} has to hold one entry.`);
  return file.name;
}
