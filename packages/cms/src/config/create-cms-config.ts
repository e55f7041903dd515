import {
  contentSchemas,
  contentTypes,
  contentTypeRegistry,
  type ContentType,
} from '@comunal/schemas';
import type { CmsCollection, CmsConfig, CmsField } from './cms-config.ts';
import { ENTRY_FORMAT } from './entry-format-name.ts';
import { createFormTexts } from './form-texts.ts';
import type { FormContext } from './form-context.ts';
import { getIdentifier } from './identifier.ts';
import { toObjectFields } from './schema-field.ts';
import { getSchemaKey } from './schema-kind.ts';

/** What {@link createCmsConfig} is told. */
export interface CmsConfigOptions {
  /** The languages of the site, the first one first, as `site.yaml` has them. */
  readonly languages: readonly string[];
  /** The language of the editor, which labels, hints and choices are in. */
  readonly locale: string;
  /** The content folder, from the root of the project. @defaultValue 'content' */
  readonly content?: string | undefined;
  /** The types that get a form. @defaultValue all types */
  readonly types?: readonly ContentType[] | undefined;
}

/**
 * Creates the part of a configuration of Decap CMS that follows from the content model: a collection for each type, whose form
 * has the labels, hints and choices in the language of the editor.
 *
 * It needs the script of this package in the page, which `comunal cms init` writes: the format `comunal-yaml` and the widget
 * `comunal-relation` are registered there.
 *
 * @param options - The languages of the site and of the editor, and which types get a form.
 * @throws RangeError when the site has no language.
 * @example
 * ```ts
 * import { createCmsConfig } from '@comunal/cms';
 *
 * const { collections } = createCmsConfig({ languages: ['es', 'en'], locale: 'es', types: ['event'] });
 * const [event] = collections;
 * console.log(event?.label, event?.folder); // → Actividades content/events
 * console.log(event?.fields?.find(({ name }) => name === 'visibility')?.default); // → closed
 * ```
 */
export function createCmsConfig({
  languages,
  locale,
  content = 'content',
  types = contentTypes,
}: CmsConfigOptions): CmsConfig {
  if (languages.length === 0) throw new RangeError('languages: the site needs at least one.');
  const texts = createFormTexts(locale);
  const context: FormContext = { texts, languages, types: new Set(types) };
  const folder = content.replace(/\/+$/, '');
  return {
    locale,
    languages,
    media_folder: 'cms/media',
    public_folder: 'media',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    editor: { preview: false },
    show_preview_links: false,
    collections: contentTypes
      .filter((type) => context.types.has(type))
      .map((type) => toCollection(type, folder, context)),
  };
}

function toCollection(type: ContentType, content: string, context: FormContext): CmsCollection {
  const { texts } = context;
  const fields = toEntryFields(type, context);
  const itself = texts.field(getSchemaKey(contentSchemas[type]), 'itself');
  const label = texts.typeLabel(type);
  const { folder } = contentTypeRegistry[type];
  if (folder === undefined)
    return {
      name: type,
      label,
      format: ENTRY_FORMAT,
      files: [{ name: type, label, file: `${content}/${type}.yaml`, fields }],
    };
  const identifier = getIdentifier(type, context.languages);
  return {
    name: type,
    label,
    ...(itself && { label_singular: itself.title, description: itself.description }),
    folder: `${content}/${folder}`,
    create: true,
    delete: true,
    format: ENTRY_FORMAT,
    extension: 'yaml',
    identifier_field: identifier,
    slug: '{{slug}}',
    summary: `{{${identifier}}}`,
    // Of the folder of the entry's file: pictures of `events/taller.yaml` are in `events/taller/`.
    media_folder: '{{filename}}',
    public_folder: '{{filename}}',
    sortable_fields: [identifier],
    fields,
  };
}

/** Returns the fields of an entry, without its type and slug, which come from the folder and the file name. */
function toEntryFields(type: ContentType, context: FormContext): readonly CmsField[] {
  const all = toObjectFields(contentSchemas[type], { isRequired: true }, context);
  const own = all.filter(({ name }) => name !== 'type' && name !== 'slug');
  // What an editor fills in first comes first, and who may see it before all the rest.
  const common = new Set([
    'preview',
    'noindex',
    'aliases',
    'formerUrls',
    'updated',
    'source',
    'translations',
    'notes',
  ]);
  const early = own.filter(({ name }) => !common.has(name));
  const late = own.filter(({ name }) => common.has(name));
  return [...early, ...late].map((field) =>
    field.name === 'visibility'
      ? { ...field, required: true, default: type === 'site' ? 'public' : 'closed' }
      : field,
  );
}
