import {
  copyFile,
  link,
  lstat,
  mkdir,
  mkdtemp,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { hashFile } from '@comunal/http/node';
import { KitError } from '../kit-error.ts';
import { START_FILE, type KitManifest } from '../manifest/kit-manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import { runTool } from '../media/run-tool.ts';
import { leadsElsewhere } from '../stick/leads-elsewhere.ts';
import { drawIllustration } from './illustration.ts';
import { toIso639 } from './iso-639.ts';

/** What {@link writeZim} takes. */
export interface ZimOptions {
  /** The short name that readers tell editions of one thing by, without spaces. @defaultValue from the host of the site, or its title */
  readonly name?: string | undefined;
  /** Who publishes the file. @defaultValue the title of the site */
  readonly publisher?: string | undefined;
  /** What it is, in at most 80 characters. @defaultValue the title of the site */
  readonly description?: string | undefined;
  /** Ends the work early. */
  readonly signal?: AbortSignal | undefined;
}

const ILLUSTRATION = 'kit/illustration.png';

/**
 * Makes a ZIM file of a kit, which Kiwix opens on a phone, with the program `zimwriterfs` of Debian's `zim-tools`. Only files that the
 * list of the kit has go into it, and only as they stand there.
 *
 * @param dir - The folder of the kit, which stays as it is.
 * @param file - Where there is no file yet.
 * @param options - What the file says of itself.
 * @returns the bytes of the file.
 * @example
 * ```ts
 * import { isKitError, writeZim } from '@comunal/kit';
 *
 * const bytes = await writeZim('/media/usb/colectiva', 'colectiva.zim').catch((thrown: unknown) => {
 *   if (!isKitError(thrown)) throw thrown;
 *   console.log(thrown.code); // → unfinished
 * });
 * if (bytes !== undefined) console.log(bytes);
 * ```
 * @throws `KitError` `no-program` where `zimwriterfs` is missing, `exists`, `program-failed`, and as `verifyKit` does.
 */
export async function writeZim(
  dir: string,
  file: string,
  options: ZimOptions = {},
): Promise<number> {
  const { signal } = options;
  const { manifest } = await readManifest(dir);
  if (await lstat(file).catch(() => undefined))
    throw new KitError('exists', file, `${file} is there already.`);
  await mkdir(dirname(resolve(file)), { recursive: true });
  // On the same disk, so that the files need not be copied and the result only gets its name.
  const work = await mkdtemp(join(dirname(resolve(file)), '.comunal-kit-'));
  try {
    const pages = join(work, 'pages');
    for (const { path, sha256 } of manifest.files) {
      signal?.throwIfAborted();
      const from = await findFile(dir, path);
      const placed = join(pages, path);
      await putFile(from, placed);
      // What is summed is what goes in.
      if ((await hashFile(placed, signal)) !== sha256)
        throw new KitError('not-whole', from, `${from} is not what the list of the kit says.`);
    }
    await writeFile(join(pages, ILLUSTRATION), drawIllustration());
    const made = join(work, basename(file));
    await runTool('zimwriterfs', [...describe(manifest, options), pages, made], signal);
    await rename(made, file);
    return (await stat(file)).size;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function describe(manifest: KitManifest, options: ZimOptions): string[] {
  const title = manifest.title || 'Kit';
  const host = manifest.url === undefined ? title : new URL(manifest.url).host;
  const values = {
    welcome: START_FILE,
    illustration: ILLUSTRATION,
    language: [...new Set(manifest.languages.map(toIso639))].join(',') || 'und',
    name: options.name ?? toName(host),
    // Readers take no more than 30 characters of a title, and 80 of a description.
    title: shorten(title, 30),
    description: shorten(options.description ?? title, 80),
    creator: options.publisher ?? title,
    publisher: options.publisher ?? title,
    source: manifest.url ?? '',
  };
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `--${name}=${value}`);
}

function toName(text: string): string {
  return (
    text
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/[^a-z\d]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'kit'
  );
}

function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}

/** A link in a kit that somebody gave us would bring files of our own into what we hand on. */
async function findFile(dir: string, path: string): Promise<string> {
  const from = join(dir, path);
  const stats = await lstat(from).catch(() => undefined);
  const isHere = stats?.isFile() === true && !(await leadsElsewhere(dir, dirname(path)));
  if (isHere) return from;
  throw new KitError('not-whole', from, `${from} is in the list of the kit, and is no file of it.`);
}

async function putFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  // Across disks, and on FAT, there are no links.
  await link(from, to).catch(() => copyFile(from, to));
}
