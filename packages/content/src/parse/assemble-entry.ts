import { contentSchemas, type ContentType, type Visibility } from '@comunal/schemas';
import type { EntryFiles, SourceFile } from '../model/entry-files.ts';
import type { Finding } from '../model/finding.ts';
import type { Fields, Origin, RawEntry } from '../model/raw-entry.ts';
import type { EntryTexts } from '../read/read-entry.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';
import { isLocalizedField } from './is-localized-field.ts';

/** Parses the texts of an entry and assembles them. There is no `raw` when a file could not be parsed. */
export function assembleEntry(
  files: EntryFiles,
  texts: EntryTexts,
  firstLanguage: string | undefined,
): { readonly raw?: RawEntry; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  const parsed: ParsedFile[] = [];
  for (const [source, read] of texts) {
    const { file, finding } = parseFile(source, read, files.isPrivate);
    if (file) parsed.push(file);
    if (finding) findings.push(finding);
  }
  if (findings.length > 0) return { findings };
  const assembly = new Assembly(files, firstLanguage);
  for (const file of parsed) assembly.add(file);
  return { raw: assembly.finish(), findings: assembly.findings };
}

/** Reads the visibility before the schema does: whatever is no visibility counts as closed. */
function readVisibility(fields: Fields): Visibility {
  const { visibility } = fields;
  return visibility === 'public' || visibility === 'unlisted' || visibility === 'allies'
    ? visibility
    : 'closed';
}

const none: ReadonlySet<number> = new Set();
const noOrigins: ReadonlyMap<string, Origin> = new Map();

class Assembly {
  readonly findings: Finding[] = [];
  readonly #files: EntryFiles;
  readonly #firstLanguage: string | undefined;
  readonly #fields: Fields = {};
  readonly #origins = new Map<string, Origin>();
  readonly #inexact = new Set<number>();

  constructor(files: EntryFiles, firstLanguage: string | undefined) {
    this.#files = files;
    this.#firstLanguage = firstLanguage;
  }

  add({ source, fields, body, inexact }: ParsedFile): void {
    for (const number of inexact) this.#inexact.add(number);
    for (const [key, value] of Object.entries(fields)) {
      if (source.language !== undefined) this.#languageField(source, source.language, key, value);
      else this.#sharedField(source, key, value);
    }
    if (!body) return;
    // Without site.yaml there is no first language: «und» is the tag for an undetermined language.
    const language = source.language ?? this.#firstLanguage ?? 'und';
    if (hasBody(this.#files.type)) this.#put('body', language, body, { source, inFile: undefined });
    else
      this.findings.push({
        code: 'unknown-key',
        source,
        variant: 'body',
        target: 'body',
        path: [],
      });
  }

  finish(): RawEntry {
    const { type, slug } = this.#files;
    this.#closePrivate();
    const visibility = readVisibility(this.#fields);
    const closed = visibility === 'closed';
    const hidden = visibility === 'allies';
    const raw: RawEntry = {
      files: this.#files,
      fields: { ...this.#fields, type, slug: type === 'site' ? 'site' : slug },
      origins: this.#origins.size > 0 ? this.#origins : noOrigins,
      inexact: this.#inexact.size > 0 ? this.#inexact : none,
      isClosed: closed,
      visibility,
      saysVisibility: Object.hasOwn(this.#fields, 'visibility'),
    };
    for (const [index, finding] of this.findings.entries())
      this.findings[index] = { ...finding, closed, hidden, entry: raw };
    return raw;
  }

  /** Closes an entry in the private folder, whatever it declares: its author moved it there to hide it. */
  #closePrivate(): void {
    const { isPrivate, shared, languages, sealedFiles } = this.#files;
    const { visibility } = this.#fields;
    if (!isPrivate || (visibility !== 'public' && visibility !== 'unlisted')) return;
    this.#fields['visibility'] = 'closed';
    const source = this.#origins.get('visibility')?.source ?? shared ?? languages[0];
    const path = ['visibility'];
    const common = { code: 'public-in-private', path, inFile: path, target: 'value' } as const;
    const finding = sealedFiles ? { ...common, variant: 'sealed' } : common;
    this.findings.push(source ? { ...finding, source } : finding);
  }

  #sharedField(source: SourceFile, key: string, value: unknown): void {
    if (key === 'type' || key === 'slug') return this.#sameAs(source, key, value);
    define(this.#fields, key, value);
  }

  #languageField(source: SourceFile, language: string, key: string, value: unknown): void {
    if (key === 'type' || key === 'slug') return this.#sameAs(source, key, value);
    if (typeof value === 'string' && isLocalizedField(this.#files.type, key))
      return this.#put(key, language, value, { source, inFile: [key] });
    const origin = { source, inFile: [key] };
    if (this.#files.shared)
      this.findings.push({
        code: 'shared-field',
        source,
        path: [key],
        inFile: [key],
        target: 'key',
        values: { key },
      });
    else if (Object.hasOwn(this.#fields, key))
      this.findings.push({
        code: 'language-twice',
        variant: 'field',
        source,
        path: [key],
        inFile: [key],
        target: 'key',
        values: { key },
      });
    else {
      define(this.#fields, key, value);
      this.#origins.set(key, origin);
    }
  }

  #put(key: string, language: string, text: string, origin: Origin): void {
    const known = Object.hasOwn(this.#fields, key) ? this.#fields[key] : undefined;
    const texts = typeof known === 'object' && known !== null ? (known as Fields) : {};
    if ((known !== undefined && texts !== known) || Object.hasOwn(texts, language)) {
      const { source, inFile } = origin;
      const at = inFile ? ({ target: 'key', inFile } as const) : ({ target: 'body' } as const);
      this.findings.push({
        code: 'language-twice',
        source,
        path: [key, language],
        values: { key, language },
        ...at,
      });
      return;
    }
    define(texts, language, text);
    define(this.#fields, key, texts);
    this.#origins.set(`${key} ${language}`, origin);
  }

  #sameAs(source: SourceFile, key: 'type' | 'slug', value: unknown): void {
    const { type, slug } = this.#files;
    const right = key === 'type' ? type : type === 'site' ? 'site' : slug;
    if (value === right) return;
    const values = { key, right };
    this.findings.push({
      code: 'type-differs',
      source,
      path: [key],
      inFile: [key],
      target: 'value',
      values,
    });
  }
}

function hasBody(type: ContentType): boolean {
  return Object.hasOwn(contentSchemas[type].def.shape, 'body');
}

/** Defines an own property under any name: `__proto__` in a file is a key like any other, and an unknown one. */
function define(target: Fields, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
