import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  printable,
  toSlug,
  type CommandModule,
  type CommandOutput,
  type CommandSession,
  type ParsedArgs,
} from '@comunal/command';
import type { I18n } from '@comunal/i18n';
import { contentSchemas, getRefTypes, type ContentType } from '@comunal/schemas';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type * as z from 'zod/mini';
import { loadContent } from '../load-content.ts';
import type { Content } from '../model/content.ts';
import { isFolder } from '../read/no-folder.ts';
import { isSlug } from '../read/file-name.ts';
import { interfaceTexts } from '../report/interface-texts.ts';
import { collectFields } from '../new/collect-fields.ts';
import { writeNewEntry } from '../new/write-new-entry.ts';
import { createNoFolderError } from './create-no-folder-error.ts';
import { readType } from './read-type.ts';

type Session = CommandSession<I18n>;

const options = {
  title: { value: 'TEXT', help: 'problems:new.help.title' },
  visibility: { value: 'WHO', help: 'problems:new.help.visibility' },
  set: { value: 'FIELD=VALUE', help: 'problems:new.help.set', isMany: true },
  slug: { value: 'SLUG', help: 'problems:new.help.slug' },
  'neutral-slug': { help: 'problems:new.help.neutralSlug' },
  language: { value: 'TAG', help: 'problems:new.help.language' },
  dir: { value: 'DIR', help: 'problems:new.help.dir' },
  ...json,
} as const;

/** What a content folder begins with: a site, and the organization that it refers to. For other types, one that is missing is misspelt. */
const beginsFolder: ReadonlySet<ContentType> = new Set(['site', 'organization']);

const newEntry = defineSubcommand({
  name: '',
  help: 'problems:new.help.text',
  operand: 'TYPE',
  options,
  run: (args, session: Session) => createEntry(args, session),
});

/** The command `comunal new TYPE`: writes an entry from options, or from answers on a terminal. */
export const newCommand: CommandModule = defineCommand({
  name: 'new',
  texts: interfaceTexts,
  subcommands: [newEntry],
  examples: [
    'event',
    'event --title "Taller de redes" --set starts=2030-03-15 --visibility public',
    'event --title Asamblea --set "starts=2030-03-15T10:00 America/Mexico_City"',
  ],
  open: (_, session) => session,
});

async function createEntry(
  args: ParsedArgs<typeof options>,
  session: Session,
): Promise<CommandOutput> {
  const { context, texts } = session;
  const type = readType(args.operand, session);
  const dir = resolve(context.cwd, args.text('dir') ?? 'content');
  if (!beginsFolder.has(type) && !isFolder(dir)) throw createNoFolderError(dir, session.texts);
  const content = await loadContent(dir, { signal: context.signal });
  const language = args.text('language') ?? content.languages[0] ?? context.locale;
  const values = readOptions(type, args, session);
  const defaults = new Map([
    ['visibility', type === 'site' ? 'public' : 'closed'],
    // What is spoken is rarely all that a site is written in.
    ['languages', type === 'site' ? content.languages.join(', ') || language : language],
    ...listOnlyTargets(type, content),
  ]);
  const typed = await collectFields(type, { values, language, defaults }, session);
  const slug = chooseSlug(type, getName(typed), args, session);
  checkReferences(type, typed, content, session);
  const languages = type === 'site' ? readLanguages(typed) : content.languages;
  const fields = withWishedLanguages(typed, language, languages);
  const { locale } = context;
  const { file, isNew } = await writeNewEntry({ dir, type, slug, fields, locale });
  if (!isNew) throw new CliError(1, texts.t('problems:new.exists', { file: printable(file) }));
  return { lines: [texts.t('problems:new.written', { file })], data: { file, type, slug } };
}

/** The field that says what an entry is called. */
function nameField(type: ContentType): 'name' | 'title' {
  return Object.hasOwn(contentSchemas[type].def.shape, 'name') ? 'name' : 'title';
}

function readOptions(
  type: ContentType,
  args: ParsedArgs<typeof options>,
  { texts }: Session,
): Map<string, string> {
  const values = new Map<string, string>();
  for (const pair of args.all('set')) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    if (name === undefined || !value) throw new CliError(2, texts.t('problems:new.noPair'));
    values.set(name, value);
  }
  const title = args.text('title');
  if (title) values.set(nameField(type), title);
  const visibility = args.text('visibility');
  if (visibility) values.set('visibility', visibility);
  return values;
}

/** Finds the references that can only mean one entry, since there is no other. */
function listOnlyTargets(type: ContentType, content: Content): [string, string][] {
  return listReferences(type).flatMap(([name, types]): [string, string][] => {
    const targets = types.flatMap((each) => content.list(each));
    const [only] = targets;
    if (targets.length !== 1 || !only) return [];
    return [[name, types.length === 1 ? only.slug : `${only.type}/${only.slug}`]];
  });
}

function listReferences(type: ContentType): [string, readonly ContentType[]][] {
  const shape: Readonly<Record<string, z.core.$ZodType>> = contentSchemas[type].def.shape;
  return Object.entries(shape).flatMap(([name, schema]): [string, readonly ContentType[]][] => {
    const types = getRefTypes(unwrapOptional(schema));
    return types ? [[name, types]] : [];
  });
}

function unwrapOptional(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' ? def.innerType : schema;
}

function checkReferences(
  type: ContentType,
  fields: Readonly<Record<string, unknown>>,
  content: Content,
  { texts }: Session,
): void {
  for (const [name, types] of listReferences(type)) {
    const value = fields[name];
    if (typeof value !== 'string') continue;
    const isThere = types.some(
      (each) =>
        content.get(each, value) !== undefined ||
        (value.startsWith(`${each}/`) && content.get(each, value.slice(each.length + 1))),
    );
    if (isThere) continue;
    throw new CliError(1, texts.t('problems:new.noTarget', { value: printable(value) }));
  }
}

function getName({ name, title }: Readonly<Record<string, unknown>>): string {
  const value = name ?? title;
  return typeof value === 'string' ? value : '';
}

function chooseSlug(
  type: ContentType,
  name: string,
  args: ParsedArgs<typeof options>,
  { texts }: Session,
): string {
  if (type === 'site') return 'site';
  const chosen = args.text('slug');
  const isNeutral = args.has('neutral-slug');
  if (isNeutral && chosen !== undefined) throw new CliError(2, texts.t('problems:new.twoSlugs'));
  if (isNeutral) return randomBytes(5).toString('hex');
  const slug = chosen ?? toSlug(name);
  if (isSlug(slug)) return slug;
  throw new CliError(2, texts.t('problems:new.noSlug'));
}

function readLanguages({ languages }: Readonly<Record<string, unknown>>): readonly string[] {
  return Array.isArray(languages) ? languages.map(String) : [];
}

/** Says that the texts of a new entry are still wished for in the other languages of the site. */
function withWishedLanguages(
  fields: Readonly<Record<string, unknown>>,
  language: string,
  languages: readonly string[],
): Readonly<Record<string, unknown>> {
  const others = languages.filter((each) => each !== language);
  const isByLanguage = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, language);
  if (others.length === 0 || !Object.values(fields).some(isByLanguage)) return fields;
  const translations = Object.fromEntries(others.map((each) => [each, { state: 'wished' }]));
  return { ...fields, translations };
}
