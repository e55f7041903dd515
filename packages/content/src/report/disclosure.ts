import {
  isPathVisible,
  type ContentType,
  type FieldPath,
  type WrittenEntry,
} from '@comunal/schemas';
import type { RawEntry } from '../model/raw-entry.ts';
import { toEntryKey, type ParsedEntry } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';

/** What a log may disclose of a finding to people who do not have the folder. */
export interface Disclosure {
  /** Whether the file and the position in it may be named. */
  readonly names: boolean;
  /** Whether the values in the message may be quoted. */
  readonly quotes: boolean;
}

/** Decides what may be disclosed of a finding. */
export type Discloser = (finding: Finding) => Disclosure;

const all: Disclosure = { names: true, quotes: true };
const nothing: Disclosure = { names: false, quotes: false };

/** Decides for findings that are not about an entry: only a file that was not read may belong to a closed one. */
export const discloseFolder: Discloser = ({ closed, unread }) => (closed || unread ? nothing : all);

/** Creates the function that decides for findings about entries: it looks up whether the value at the path is visible. */
export function createDiscloser(parsedEntries: readonly ParsedEntry[], today: string): Discloser {
  // Once for each entry and not for each finding: somebody's entry may have a hundred thousand fields.
  const written = new Map<RawEntry, WrittenEntry>();
  const writtenOf = (raw: RawEntry): WrittenEntry => {
    const known = written.get(raw) ?? toWritten(raw);
    written.set(raw, known);
    return known;
  };
  const byKey = new Map<string, WrittenEntry>();
  for (const { raw } of parsedEntries) byKey.set(toEntryKey(raw.files), writtenOf(raw));
  const lookup = (type: ContentType, slug: string): WrittenEntry | undefined =>
    byKey.get(toEntryKey({ type, slug }));
  return (finding) => {
    const { entry, code, texts, path = [] } = finding;
    if (finding.closed || finding.unread || !entry) return discloseFolder(finding);
    // A finding without a source is about a file beside the entry, whose name is the value at the path.
    const isOwnFile = finding.source !== undefined;
    // The slug of an entry for allies may be disclosed, but nothing of its content.
    if (entry.visibility === 'allies') return { names: isOwnFile, quotes: false };
    const isShown = (at: FieldPath): boolean =>
      isPathVisible(writtenOf(entry), at, lookup, { today });
    const isNamed = isShown([]);
    const quoted = texts ? leavesAt(entry.fields, path) : [path];
    const quotes = isNamed && !quotesNames.has(code) && quoted.every(isShown);
    // The file of the site has the same name everywhere, so it discloses nothing, whatever keeps the site from being shown.
    const namesFile = isNamed || entry.files.type === 'site';
    return { names: isOwnFile ? namesFile : quotes, quotes };
  };
}

/** The maximal number of values that are looked at when a check of another package may quote all of them. */
const mostLeaves = 200;

/** Lists the paths that a check of another package may quote: all inside a value. Our own messages quote texts and numbers only. */
function leavesAt(fields: unknown, path: FieldPath): readonly FieldPath[] {
  let value = fields;
  for (const step of path) value = isHolder(value) ? value[step] : undefined;
  const leaves = [path];
  return collectLeaves(value, path, leaves) ? leaves : [[undeclared]];
}

/** A path that is never visible. */
const undeclared = '*';

function collectLeaves(value: unknown, path: FieldPath, leaves: FieldPath[]): boolean {
  if (!isHolder(value)) return true;
  for (const key of Object.keys(value)) {
    const inside = [...path, Array.isArray(value) ? Number(key) : key];
    if (leaves.push(inside) > mostLeaves || !collectLeaves(value[key], inside, leaves))
      return false;
  }
  return true;
}

function isHolder(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

function toWritten({ files, fields }: RawEntry): WrittenEntry {
  return { ...fields, type: files.type };
}

/** Problems whose messages quote a key, or the name of a file or of another entry: each may belong to something closed. */
const quotesNames: ReadonlySet<Finding['code']> = new Set<Finding['code']>([
  'unknown-key',
  'shared-field',
  'language-twice',
  'duplicate-slug',
  'duplicate-former-address',
  'duplicate-guid',
  'bad-reference',
  'broken-reference',
  'broken-link',
  'closed-link',
  'path-outside',
  'link-outside',
  'missing-file',
  'wrong-size',
  'wrong-checksum',
  'forbidden-file',
  'disguised-file',
  'active-file',
  'not-a-picture',
  'heavy-picture',
  'picture-gps',
  'picture-people-unstated',
  'wrong-media-type',
]);
