import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@comunal/http/node';
import { sha256Hex } from '../../node/sha256-hex.ts';
import { decodeText } from './decode-text.ts';

const MAX_BYTES = 500_000;

/** Keeps copies of the files that matched at the last verification, by their SHA-256, so that an alarm can show the difference. */
export class CopyStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Finds the copy with this hash, if it exists and is not damaged. */
  async find(sha256: string): Promise<Uint8Array | undefined> {
    const bytes = await readFile(join(this.#folder, sha256)).catch(() => undefined);
    return bytes && sha256Hex(bytes) === sha256 ? bytes : undefined;
  }

  /** Replaces all copies by these. A copy that cannot be written is ignored, since it is only a convenience. */
  async keepOnly(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const kept = new Set(await readdir(this.#folder).catch(() => []));
    for (const [sha256, bytes] of files) {
      // A difference can only be shown for text.
      const isNew = !kept.has(sha256) && bytes.length <= MAX_BYTES;
      const text = isNew ? decodeText(bytes) : undefined;
      if (text !== undefined)
        await writeFileAtomic(join(this.#folder, sha256), text).catch(() => undefined);
    }
    for (const name of kept)
      if (/^[\da-f]{64}$/.test(name) && !files.has(name))
        await rm(join(this.#folder, name), { force: true }).catch(() => undefined);
  }
}

/** Returns the folder with the copies of one site, beside the state file. */
export function getCopiesFolder(statePath: string, base: string): string {
  return join(`${statePath}.copies`, sha256Hex(new TextEncoder().encode(base)).slice(0, 16));
}
