import {
  parseCaptions,
  translationUnits,
  type CaptionDocument,
  type CaptionUnit,
} from '@comunal/captions';
import { locateField, type TextLocation } from '@comunal/content/translation';
import type { EntryByType, LanguageState, Public } from '@comunal/schemas';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import type { TranslationProject } from '../../project/translation-project.ts';

/** Captions of a two-hour film take 200 kB. */
const MAX_BYTES = 20 * 1024 * 1024;

/** The captions of a recording in the language that is translated from, and what there is in the other one. */
export interface TranslatedRecording {
  /** `captions/recordings/charla/charla.es.vtt`, as ids of units begin. */
  readonly owner: string;
  readonly slug: string;
  /** What the recording is called, for a translator. */
  readonly title: string;
  readonly source: CaptionDocument;
  readonly units: readonly CaptionUnit[];
  readonly target: CaptionTarget;
  /** Where the entry lists its captions. */
  readonly location: TextLocation;
  /** The captions as the entry lists them, and the one of the language among them. */
  readonly listed: readonly Caption[];
  readonly index: number;
  readonly state: LanguageState | undefined;
}

/** The caption file in the language that is translated to. */
export interface CaptionTarget {
  /** The path as an entry names it: `charla/charla.pt.vtt`. */
  readonly path: string;
  /** The absolute path. */
  readonly file: string;
  /** What the file says; undefined where there is none yet. */
  readonly text: string | undefined;
}

type Caption = NonNullable<EntryByType['recording']['captions']>[number];

/** The recordings whose captions can be translated to a language. */
export interface TranslatedRecordings {
  readonly recordings: readonly TranslatedRecording[];
  /** The number of caption files that could not be read. */
  readonly unreadable: number;
}

/** Reads the captions of public recordings that are in another language. What is withheld from visitors is not read. */
export async function readRecordings(
  project: TranslationProject,
  language: string,
): Promise<TranslatedRecordings> {
  const recordings: TranslatedRecording[] = [];
  let unreadable = 0;
  const visible = project.content.toPublic();
  const assets = new Map(visible.assets.map(({ path, file }) => [path, file]));
  for (const recording of visible.pages('recording')) {
    project.signal.throwIfAborted();
    const chosen = chooseSource(recording, language, project.content.languages);
    const path = chosen?.path === undefined ? undefined : posix.join('recordings', chosen.path);
    const file = path === undefined ? undefined : assets.get(path);
    if (path === undefined || file === undefined || chosen?.path === undefined) continue;
    const source = await readCaptions(file);
    const location = locateField(project.content, recording, ['captions']);
    if (!source || !location?.path) unreadable += 1;
    else {
      // The public form lacks what is only for its authors, and the entry must not lose that.
      const listed = project.content.get('recording', recording.slug)?.captions ?? [];
      const index = listed.findIndex((each) => each.language === language);
      recordings.push({
        owner: `captions/${path}`,
        slug: recording.slug,
        title: titleOf(recording, chosen.language),
        source,
        units: translationUnits(source),
        target: await readTarget(chosen.path, chosen.language, file, language, listed[index]?.path),
        location,
        listed,
        index,
        state: listed[index]?.progress,
      });
    }
  }
  return { recordings, unreadable };
}

/** Chooses the captions that are translated from: of a language that is spoken, else by the order of the site. */
function chooseSource(
  { captions = [], languages }: Public<'recording'>,
  language: string,
  site: readonly string[],
): Caption | undefined {
  if (languages.some((spoken) => spoken === language)) return undefined;
  const order = [...languages, ...site];
  const rank = (tag: string): number => (order.includes(tag) ? order.indexOf(tag) : order.length);
  return captions
    .filter((each) => each.path !== undefined && each.language !== language)
    .filter(({ progress }) => progress.state !== 'machine' && progress.state !== 'wished')
    .toSorted((a, b) => rank(a.language) - rank(b.language))[0];
}

function titleOf({ title, slug }: Public<'recording'>, language: string): string {
  if (typeof title === 'string') return title;
  return title[language] ?? Object.values(title)[0] ?? slug;
}

/** @returns Undefined for a file that cannot be read, or is not WebVTT. */
async function readCaptions(file: string): Promise<CaptionDocument | undefined> {
  const bytes = await readBytes(file);
  const captions = bytes && parseCaptions(bytes);
  return captions?.format === 'vtt' && captions.cues.length > 0 ? captions : undefined;
}

async function readBytes(file: string): Promise<Uint8Array | undefined> {
  try {
    const stats = await stat(file);
    return stats.isFile() && stats.size <= MAX_BYTES ? await readFile(file) : undefined;
  } catch {
    return undefined; // of a sealed entry, on no disk
  }
}

async function readTarget(
  sourcePath: string,
  sourceLanguage: string,
  sourceFile: string,
  language: string,
  listed: string | undefined,
): Promise<CaptionTarget> {
  const path =
    listed ??
    posix.join(posix.dirname(sourcePath), renameFor(sourcePath, sourceLanguage, language));
  // The path of the source ends as its file does, so its folder is the one that paths of the entry begin in.
  const folder = dirname(join(sourceFile, ...sourcePath.split('/').map(() => '..'), 'x'));
  const file = join(folder, path);
  const bytes = await readBytes(file);
  return { path, file, text: bytes && Buffer.from(bytes).toString('utf8') };
}

/** The name of a caption file in another language: `charla.pt.vtt` for `charla.es.vtt`, `pt.vtt` for `es.vtt`. */
function renameFor(path: string, from: string, to: string): string {
  const name = basename(path).replace(/\.vtt$/i, '');
  if (name === from) return `${to}.vtt`;
  return name.endsWith(`.${from}`) || name.endsWith(`-${from}`)
    ? `${name.slice(0, -from.length)}${to}.vtt`
    : `${name}.${to}.vtt`;
}
