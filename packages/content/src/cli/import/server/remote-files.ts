import { ComunalHttpError } from '@comunal/http';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { checkAssetType } from '../../../check/assets/check-asset-type.ts';
import { getAssetType } from '../../../check/assets/asset-types.ts';
import type { DraftFile } from '@comunal/formats/import';
import type { FileSource, SourceFile } from '../file-source.ts';
import type { RecordedFile } from '../import-record.ts';
import { downloadFile, type DownloadOptions, type DownloadRefusal } from './download-file.ts';

/** A file of a server that belongs beside an entry. */
export interface RemoteFile {
  /** As the server says: an address, or a path below its own. */
  readonly address: string;
  /** The path that it gets, from the folder of the entry, without its extension: `charla/poster`. */
  readonly stem: string;
  readonly kind: 'picture' | 'captions';
  /** Changes with the content of the file. @defaultValue the address, which servers make anew for each file */
  readonly version?: string | undefined;
}

/** Why a file of a server is not taken: as for a download, or what came is not what it should be. */
export type RemoteRefusal = DownloadRefusal | 'bad-content';

/** Files of one server, each of which is downloaded at most once, into a folder that is removed in the end. */
export interface RemoteFiles extends FileSource, AsyncDisposable {
  /**
   * Downloads a file, unless it was imported before and is the same at the server. It is then found by the `source` of what
   * is returned.
   *
   * @param known - The files of the entry that earlier imports have written.
   * @throws ComunalHttpError where the server does not answer at all.
   */
  readonly fetch: (
    file: RemoteFile,
    known?: readonly RecordedFile[],
  ) => Promise<DraftFile | RemoteRefusal>;
}

/** Which server files come from, and how. */
export interface RemoteFilesOptions extends Omit<DownloadOptions, 'maxBytes'> {
  /** The address of the server. */
  readonly baseUrl: string;
  /** Another host that may be asked for files by https, since somebody named it. */
  readonly filesHost?: string | undefined;
  /** Whether nothing is downloaded, since nothing will be written. */
  readonly isDryRun: boolean;
  /** Where files are kept until they are copied. @defaultValue the folder of the system */
  readonly temporaryDir?: string | undefined;
  /** The largest file that is taken. @defaultValue 20971520, as PeerTube takes captions and more than it has pictures */
  readonly maxBytes?: number | undefined;
}

interface DownloadedFile {
  readonly path: string;
  /** Why there is nothing at the path. */
  readonly refusal: DownloadRefusal | undefined;
}

interface FoundFile extends SourceFile {
  readonly version: string;
}

/** Opens the files of a server. */
export async function openRemoteFiles(options: RemoteFilesOptions): Promise<RemoteFiles> {
  const { baseUrl, filesHost, isDryRun, signal, maxBytes = 20 * 2 ** 20 } = options;
  const origins = new Set([
    new URL(baseUrl).origin,
    ...(filesHost ? [`https://${filesHost}`] : []),
  ]);
  const dir = await mkdtemp(join(options.temporaryDir ?? tmpdir(), 'comunal-import-'));
  const byName = new Map<string, FoundFile>();
  let count = 0;
  const download = async (url: URL): Promise<DownloadedFile> => {
    const path = join(dir, String((count += 1)));
    return { path, refusal: await downloadFile(url, path, { ...options, maxBytes }) };
  };
  const fetchFile = async (
    { address, stem, kind, version = address }: RemoteFile,
    known: readonly RecordedFile[] = [],
  ): Promise<DraftFile | RemoteRefusal> => {
    const url = URL.canParse(address, baseUrl) ? new URL(address, baseUrl) : undefined;
    if (!url || !origins.has(url.origin) || url.username || url.password) return 'elsewhere';
    const same = known.find((file) => file.version === version && isNamed(file.path, stem));
    const keep = (ending: string, read: SourceFile['read']): DraftFile => {
      const path = `${stem}.${ending}`;
      // Two entries may show the same file.
      const source = `${path} ${version}`;
      byName.set(source, { version, read });
      return { path, source };
    };
    if (same || isDryRun) {
      const usual = kind === 'captions' ? 'vtt' : 'jpg';
      return keep(same ? readEnding(same.path) : usual, async function* read() {
        const { path, refusal } = await download(url);
        if (refusal !== undefined)
          throw new ComunalHttpError({ code: 'server', request: { method: 'GET', path: stem } });
        yield* readFile(path);
      });
    }
    const { path, refusal } = await download(url);
    if (refusal !== undefined) return refusal;
    const ending = await readType(path, kind, signal);
    return ending === undefined ? 'bad-content' : keep(ending, () => readFile(path));
  };
  return {
    fetch: fetchFile,
    find: async (source) => byName.get(source) ?? 'missing',
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}

/** Finds out which extension the content of a file has; `undefined` where a site would not publish it. */
async function readType(
  path: string,
  kind: RemoteFile['kind'],
  signal: AbortSignal,
): Promise<string | undefined> {
  const ending = kind === 'captions' ? 'vtt' : ((await fileTypeFromFile(path))?.ext ?? '');
  const isPicture = kind === 'picture';
  if (getAssetType(ending)?.kind !== kind || !(isPicture || (await isWebVtt(path)))) return;
  const use = { value: `file.${ending}`, isPicture };
  return (await checkAssetType(path, use, new Map(), signal)) ? undefined : ending;
}

async function isWebVtt(path: string): Promise<boolean> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0);
  return /^\uFEFF?WEBVTT(?:\s|$)/.test(buffer.toString('utf8', 0, bytesRead));
}

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  await using file = await open(path);
  yield* file.createReadStream({ autoClose: false });
}

/** Whether a path from the content folder is the one of a file that belongs beside an entry. */
function isNamed(path: string, stem: string): boolean {
  return `/${path.slice(0, path.lastIndexOf('.'))}`.endsWith(`/${stem}`);
}

function readEnding(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
