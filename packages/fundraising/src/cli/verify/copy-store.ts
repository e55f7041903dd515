import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@comunal/http/node';
import { sha256Hex } from '../../node/sha256-hex.ts';
import { decodeText } from './decode-text.ts';

const MAX_BYTES = 500_000;

/** CopyStore of what was right at the last look, so that an alarm can show what changed. By their SHA-256, in one folder. */
export class CopyStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The copy with this hash, if there is one and it still has it. */
  async find(sha256: string): Promise<Uint8Array | undefined> {
    const bytes = await readFile(join(this.#folder, sha256)).catch(() => undefined);
    return bytes && sha256Hex(bytes) === sha256 ? bytes : undefined;
  }

  /** Keeps these and nothing else. A copy is a comfort: one that cannot be written is no reason to fail. */
  async keepOnly(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const kept = new Set(await readdir(this.#folder).catch(() => []));
    for (const [sha256, bytes] of files) {
      // Only of texts can be shown what changed.
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

/** Where copies of one site lie: those of each by themselves, beside the memory. */
export function getCopiesFolder(statePath: string, base: string): string {
  return join(`${statePath}.copies`, sha256Hex(new TextEncoder().encode(base)).slice(0, 16));
}
