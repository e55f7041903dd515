import {
  isPathVisible,
  type ContentType,
  type FieldPath,
  type WrittenEntry,
} from '@comunal/schemas';
import type { RawEntry } from '../model/raw-entry.ts';
import { toEntryKey, type ParsedEntry } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';

/** What others may be told of a finding, in a log that more people read than have the folder. */
export interface Disclosure {
  /** The file, and where in it. */
  readonly names: boolean;
  /** What the message quotes. */
  readonly quotes: boolean;
}

/** Says what others may be told of a finding. */
export type Discloser = (finding: Finding) => Disclosure;

const all: Disclosure = { names: true, quotes: true };
const nothing: Disclosure = { names: false, quotes: false };

/** For findings that are about no entry: only a file that was not read may be a closed one. */
export const discloseFolder: Discloser = ({ closed, unread }) => (closed || unread ? nothing : all);

/** Looks up, for findings about entries, whether what they are about is shown. */
export function createDiscloser(parsedEntries: readonly ParsedEntry[], today: string): Discloser {
  const byKey = new Map<string, WrittenEntry>();
  for (const { raw } of parsedEntries) byKey.set(toEntryKey(raw.files), writtenOf(raw));
  const lookup = (type: ContentType, slug: string): WrittenEntry | undefined =>
    byKey.get(toEntryKey({ type, slug }));
  return (finding) => {
    const { entry, code, words, path = [] } = finding;
    if (finding.closed || finding.unread || !entry) return discloseFolder(finding);
    // The name of a file beside the entry is what stands at the path; without a source the finding is about such a file.
    const isOwnFile = finding.source !== undefined;
    // The slug of an entry for allies may be told; nothing that stands in it.
    if (entry.visibility === 'allies') return { names: isOwnFile, quotes: false };
    const isShown = (at: FieldPath): boolean =>
      isPathVisible(writtenOf(entry), at, lookup, { today });
    const isNamed = isShown([]);
    const quoted = words ? leavesAt(entry.fields, path) : [path];
    const quotes = isNamed && !quotesNames.has(code) && quoted.every(isShown);
    return { names: isOwnFile ? isNamed : quotes, quotes };
  };
}

/** More values than these in what a check of another package may quote are not looked at. */
const mostLeaves = 200;

/** What a check of another package may quote of a value: all that is inside it. Our own messages quote texts and numbers alone. */
function leavesAt(fields: unknown, path: FieldPath): readonly FieldPath[] {
  let value = fields;
  for (const step of path) value = isHolder(value) ? value[step] : undefined;
  const leaves = [path];
  return collectLeaves(value, path, leaves) ? leaves : [[undeclared]];
}

/** A path that is never shown. */
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

function writtenOf({ files, fields }: RawEntry): WrittenEntry {
  return { ...fields, type: files.type };
}

/** Problems whose messages quote a key, the name of a file or of another entry: each may be that of something closed. */
const quotesNames: ReadonlySet<Finding['code']> = new Set<Finding['code']>([
  'unknown-key',
  'shared-field',
  'language-twice',
  'duplicate-slug',
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
  'wrong-media-type',
]);
