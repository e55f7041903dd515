import { join } from 'node:path';
import { isVisible } from '@comunal/schemas';
import { getAssetType } from '../../check/assets/asset-types.ts';
import type { ParsedEntry } from '../../link/content-graph.ts';
import { readText } from '../../read/read-text.ts';
import type { PersonIdentity } from './find-person.ts';
import type { OpenedFolder } from './open-folder.ts';
import type { Place } from './places.ts';

/** Places in files that are no entries, and how many of these files were not looked into. */
export interface FilePlaces {
  readonly places: readonly Place[];
  /** Pictures, sounds, films, documents and archives, and texts that cannot be read. */
  readonly notRead: number;
}

/**
 * Lists the files that are no entries and have the name of a person, in their own name or in their text.
 *
 * @param known - Files that are listed already, whose name says nothing new.
 */
export function listFilePlaces(
  person: PersonIdentity,
  known: ReadonlySet<string>,
  { dir, others, parsedEntries }: OpenedFolder,
): FilePlaces {
  const places: Place[] = [];
  let notRead = 0;
  const closed = listClosedFiles(parsedEntries);
  for (const { path, name, isPrivate } of others) {
    const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
    const isClosed = isPrivate || closed.has(path) || !closed.known.has(path);
    const base = { path: [], file: path, value: path, isClosed };
    const isNamed = person.names.isInAddress(path);
    const kind = /^(?:vtt|srt)$/.test(ending) ? 'captions' : 'file';
    const read = isText(ending) ? readText(join(dir, path)) : undefined;
    if (!read?.ok) notRead++;
    const offset = read?.ok ? person.names.find(read.text)[0] : undefined;
    if (offset !== undefined) places.push({ ...base, kind, offset });
    else if (isNamed && !known.has(path)) places.push({ ...base, kind: 'file' });
  }
  return { places, notRead };
}

/** Which files entries name, and which of them only closed ones do. */
class NamedFiles {
  readonly known = new Set<string>();
  readonly #open = new Set<string>();

  add(path: string, isOpen: boolean): void {
    this.known.add(path);
    if (isOpen) this.#open.add(path);
  }

  has(path: string): boolean {
    return this.known.has(path) && !this.#open.has(path);
  }
}

function listClosedFiles(parsedEntries: readonly ParsedEntry[]): NamedFiles {
  const files = new NamedFiles();
  for (const { raw, facts } of parsedEntries)
    for (const { value } of facts.assets)
      files.add(`${raw.files.folder}/${value}`, isVisible(raw.visibility));
  return files;
}

/** Whether files of an ending are text that can be searched. */
function isText(ending: string): boolean {
  const content = getAssetType(ending)?.content;
  return content === 'text' || content === 'svg' || /^(?:srt|csv|tsv|html?|xml|json)$/.test(ending);
}
