import { readLanguages } from '../../load-entries.ts';
import type { SourceFile } from '../../model/entry-files.ts';
import type { RawEntry } from '../../model/raw-entry.ts';
import { assembleEntry } from '../../parse/assemble-entry.ts';
import { isFolder } from '../../read/no-folder.ts';
import { readEntry } from '../../read/read-entry.ts';
import { scanFolder } from '../../read/scan-folder.ts';

/** An event as its files hold it, without defaults. */
export interface EventFile {
  readonly slug: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where each field stands that is not in the shared file. */
  readonly origins: RawEntry['origins'];
  /** The path of its first file from the content folder. */
  readonly file: string;
  /** The file that holds what is the same in each language. */
  readonly shared: SourceFile | undefined;
}

/** The events of a content folder. */
export interface EventFolder {
  /** The first language of the site. */
  readonly language: string | undefined;
  readonly events: ReadonlyMap<string, EventFile>;
  /** Whether an event could not be read, or two have the same slug. */
  readonly isFaulty: boolean;
}

/** Reads the events of a content folder, closed ones too; returns `undefined` for a folder that is none. */
export function readEventFolder(dir: string): EventFolder | undefined {
  if (!isFolder(dir)) return undefined;
  const scan = scanFolder(dir);
  if (!scan.hasOurNames) return undefined;
  const { site } = scan;
  const [language] = site
    ? readLanguages(assembleEntry(site, readEntry(site), undefined).raw)
    : [undefined];
  const events = new Map<string, EventFile>();
  let isFaulty = false;
  for (const files of scan.entries()) {
    if (files.type !== 'event') continue;
    const { slug, shared } = files;
    const { raw } = assembleEntry(files, readEntry(files), language);
    const file = (shared ?? files.languages[0])?.file ?? '';
    if (!raw || events.has(slug)) isFaulty = true;
    else {
      const { type: _, slug: __, ...fields } = raw.fields;
      events.set(slug, { slug, fields, origins: raw.origins, file, shared });
    }
  }
  return { language, events, isFaulty };
}
