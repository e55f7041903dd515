import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '@comunal/http/node';

const MAX_BYTES = 500_000;

/** Copies of what was right at the last look, so that an alarm can show what changed. By their SHA-256, in one folder. */
export class Copies {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The copy with this hash, if there is one and it still has it. */
  async find(sha256: string): Promise<Uint8Array | undefined> {
    const bytes = await readFile(join(this.#folder, sha256)).catch(() => undefined);
    return bytes && sha256Of(bytes) === sha256 ? bytes : undefined;
  }

  /** Keeps these and nothing else. A copy is a comfort: one that cannot be written is no reason to fail. */
  async keepOnly(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const kept = new Set(await readdir(this.#folder).catch(() => []));
    for (const [sha256, bytes] of files) {
      const text = kept.has(sha256) ? undefined : textOf(bytes);
      if (text !== undefined)
        await writeWhole(join(this.#folder, sha256), text).catch(() => undefined);
    }
    for (const name of kept)
      if (/^[\da-f]{64}$/.test(name) && !files.has(name))
        await rm(join(this.#folder, name), { force: true }).catch(() => undefined);
  }
}

/** SHA-256 in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Only of texts can be shown what changed. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > MAX_BYTES) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
