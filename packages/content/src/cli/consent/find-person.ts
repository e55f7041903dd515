import { toSlug } from '@comunal/command';
import type { ParsedEntry } from '../../link/content-graph.ts';
import { foldName, NameFinder } from './name-finder.ts';

/** Somebody whose consents are asked for, by all that content knows them by. */
export interface PersonIdentity {
  /** Their entry, when they have one. */
  readonly entry?: ParsedEntry;
  /** The slug of their entry and the ones that it had before. */
  readonly slugs: ReadonlySet<string>;
  /** Finds their names in texts. */
  readonly names: NameFinder;
  /** Whether the `by` of a consent means them. */
  isGiver(by: string | undefined): boolean;
  /** What a new consent calls them: their entry or the word that was typed. */
  readonly by: string;
}

/**
 * Finds a person by the slug of their entry, a slug that it had before, a name, or the word that consents have in `by`.
 *
 * @param typed - As it was typed.
 * @param also - Other names and initials of theirs.
 * @returns The person; several entries where a name is that of more than one.
 */
export function findPerson(
  typed: string,
  also: readonly string[],
  parsedEntries: readonly ParsedEntry[],
): PersonIdentity | readonly ParsedEntry[] {
  const people = parsedEntries.filter(({ raw }) => raw.files.type === 'person');
  const slug = typed.replace(/^(?:person|people)\//, '');
  const bySlug = people.filter((person) => listSlugs(person).includes(slug));
  const wanted = foldName(typed);
  const byName = people.filter((person) => listNames(person).map(foldName).includes(wanted));
  const matches = bySlug.length > 0 ? bySlug : byName;
  const [entry] = matches;
  if (matches.length > 1) return matches;
  return createIdentity(entry, entry ? also : [typed, ...also], entry ? undefined : typed);
}

function createIdentity(
  entry: ParsedEntry | undefined,
  words: readonly string[],
  typed: string | undefined,
): PersonIdentity {
  const slugs = new Set(entry ? listSlugs(entry) : []);
  const names = [...(entry ? listNames(entry) : []), ...words];
  const labels = new Set(
    [...names, ...slugs, ...[...slugs].map((slug) => `person/${slug}`)].map(foldName),
  );
  return {
    ...(entry && { entry }),
    slugs,
    names: new NameFinder(names, [...slugs, ...names.map((name) => toSlug(name))]),
    isGiver: (by) => by !== undefined && labels.has(foldName(by)),
    by: entry ? `person/${entry.raw.files.slug}` : (typed ?? ''),
  };
}

function listSlugs({ raw }: ParsedEntry): readonly string[] {
  const { aliases } = raw.fields;
  return [raw.files.slug, ...(Array.isArray(aliases) ? aliases.filter(isText) : [])];
}

/** Lists the chosen name in all languages. */
function listNames({ raw }: ParsedEntry): readonly string[] {
  const { name } = raw.fields;
  if (isText(name)) return [name];
  return typeof name === 'object' && name !== null ? Object.values(name).filter(isText) : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
