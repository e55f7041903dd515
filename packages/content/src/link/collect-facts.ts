import {
  assetPathSchema,
  contentSchemas,
  fileSchema,
  licenseSchema,
  moneySchema,
  parseRef,
  type ContentType,
  type Exposure,
  type DownloadFile,
  type Money,
  type FieldPath,
  type RefTarget,
} from '@comunal/schemas';
import { isSlug } from '../read/file-name.ts';
import { readMarkdown, type MarkdownFacts } from '../parse/markdown/read-markdown.ts';
import { getTraversal, type ValueKind, type SchemaTraversal } from './schema-traversal.ts';

/** A value of an entry, with its path. */
export interface Located<T> {
  readonly path: FieldPath;
  readonly value: T;
}

/** A file beside the entry that a field names. */
export interface AssetReference extends Located<string> {
  /** Its description, when it is for download. */
  readonly file?: DownloadFile;
  /** Whether it is shown as a picture. */
  readonly isPicture?: boolean;
}

/** A Markdown text in one language. */
export interface MarkdownText extends MarkdownFacts {
  readonly path: FieldPath;
  readonly text: string;
}

/** A text by language. */
type Texts = Readonly<Record<string, string>>;

/** The facts about an entry that later stages use, collected in one walk. */
export interface EntryFacts {
  readonly references: readonly (Located<RefTarget> & { readonly exposure: Exposure })[];
  /** The number of texts by language, Markdown included. */
  readonly texts: number;
  /** The texts that are missing in some language of the site. The complete ones are many, and no check needs them. */
  readonly untranslated: readonly Located<Texts>[];
  /** The texts in a language that the site does not list, with that language. */
  readonly unlisted: readonly Located<string>[];
  /** The Markdown texts that are not shown as they are written. */
  readonly markdown: readonly MarkdownText[];
  /** The files beside the entry that fields name. */
  readonly assets: readonly AssetReference[];
  readonly licenses: readonly Located<string>[];
  readonly money: readonly Located<Money>[];
}

/**
 * Collects the facts of an entry in one walk over its schema, also of an invalid one.
 *
 * @param languages - Those of the site.
 */
export function collectFacts(
  type: ContentType,
  fields: Readonly<Record<string, unknown>>,
  languages: readonly string[],
): EntryFacts {
  const collector = new FactCollector(languages);
  const traversal = getTraversal(contentSchemas[type]);
  if (traversal) collector.walkInto(traversal, fields, 'public');
  return {
    texts: collector.texts,
    references: trim(collector.references),
    untranslated: trim(collector.untranslated),
    unlisted: trim(collector.unlisted),
    markdown: trim(collector.markdown),
    assets: trim(collector.assets),
    licenses: trim(collector.licenses),
    money: trim(collector.money),
  };
}

const none: readonly never[] = [];

/** Trims the spare capacity of a list that has grown. Most lists stay empty: for ten thousand entries that saves ten megabytes. */
function trim<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}

class FactCollector implements EntryFacts {
  readonly references: (Located<RefTarget> & { exposure: Exposure })[] = [];
  texts = 0;
  readonly untranslated: Located<Texts>[] = [];
  readonly unlisted: Located<string>[] = [];
  readonly markdown: MarkdownText[] = [];
  readonly assets: AssetReference[] = [];
  readonly licenses: Located<string>[] = [];
  readonly money: Located<Money>[] = [];
  readonly #languages: readonly string[];
  /** The path of the walk. It is copied only for the few values that are kept. */
  readonly #path: (string | number)[] = [];
  #file: DownloadFile | undefined;
  #picture: unknown;

  constructor(languages: readonly string[]) {
    this.#languages = languages;
  }

  walkInto(traversal: SchemaTraversal, value: unknown, exposure: Exposure): void {
    if (value === undefined || value === null) return;
    const { either, items, fields, references } = traversal;
    if (either) {
      const member =
        typeof value === 'string'
          ? either.text
          : Array.isArray(value)
            ? either.list
            : either.object;
      if (member) this.walkInto(member, value, exposure);
    } else if (references) this.#addReference(references, value, exposure);
    else if (items && Array.isArray(value)) this.#walkList(items, value, exposure);
    else {
      if (traversal.kind) this.#addValue(traversal.kind, value);
      if (fields && typeof value === 'object')
        this.#walkObject(fields, value as Readonly<Record<string, unknown>>, exposure);
    }
  }

  #walkList(items: SchemaTraversal, list: readonly unknown[], exposure: Exposure): void {
    for (let index = 0; index < list.length; index++) {
      this.#path.push(index);
      this.walkInto(items, list[index], exposure);
      this.#path.pop();
    }
  }

  #walkObject(
    fields: NonNullable<SchemaTraversal['fields']>,
    value: Readonly<Record<string, unknown>>,
    exposure: Exposure,
  ): void {
    for (const [key, field] of fields) {
      if (!Object.hasOwn(value, key)) continue;
      this.#path.push(key);
      this.walkInto(field.traversal, value[key], exposure === 'public' ? field.exposure : exposure);
      this.#path.pop();
    }
  }

  #addReference(
    types: NonNullable<SchemaTraversal['references']>,
    value: unknown,
    exposure: Exposure,
  ): void {
    const target = typeof value === 'string' ? parseRef(value, types) : undefined;
    if (target && isSlug(target.slug))
      this.references.push({ path: [...this.#path], value: target, exposure });
  }

  /** Adds a value of the right type. Wrong ones are reported by the schema. */
  #addValue(kind: ValueKind, value: unknown): void {
    if (kind === 'asset' || kind === 'license') {
      if (typeof value === 'string') this.#addString(kind, value);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (kind === 'text' || kind === 'markdown') this.#addText(value, kind === 'markdown');
    else if (kind === 'file') this.#file = isFile(value) ? value : undefined;
    else if (kind === 'picture') this.#picture = 'path' in value ? value.path : undefined;
    else if (kind === 'money' && moneySchema.safeParse(value).success)
      this.money.push(this.#locate(value as Money));
  }

  #addString(kind: 'asset' | 'license', value: string): void {
    if (kind === 'license') {
      if (licenseSchema.safeParse(value).success) this.licenses.push(this.#locate(value));
    } else if (assetPathSchema.safeParse(value).success) this.#addAsset(value);
  }

  #addText(value: object, isMarkdown: boolean): void {
    if (!isTexts(value)) return;
    this.texts++;
    const isWhole = this.#languages.every((language) => Object.hasOwn(value, language));
    if (isMarkdown) this.#addMarkdown(value);
    if (!isWhole) this.untranslated.push(this.#locate(value));
    if (this.#languages.length === 0) return;
    for (const language in value)
      if (!this.#languages.includes(language))
        this.unlisted.push({ path: [...this.#path, language], value: language });
  }

  #addMarkdown(texts: Texts): void {
    for (const [language, text] of Object.entries(texts)) {
      const facts = readMarkdown(text);
      if (facts) this.markdown.push({ ...facts, path: [...this.#path, language], text });
    }
  }

  #addAsset(path: string): void {
    const file = this.#file;
    this.#file = undefined; // the first path after a file is its own
    const isPicture = this.#picture === path;
    this.#picture = undefined;
    this.assets.push({
      ...this.#locate(path),
      ...(file?.path === path ? { file } : {}),
      ...(isPicture ? { isPicture } : {}),
    });
  }

  #locate<T>(value: T): Located<T> {
    return { path: [...this.#path], value };
  }
}

function isTexts(value: object): value is Texts {
  return Object.values(value).every((text) => typeof text === 'string');
}

function isFile(value: object): value is DownloadFile {
  return 'bytes' in value && 'sha256' in value && fileSchema.safeParse(value).success;
}
