import { hashFile as hash } from '@comunal/http/node';

/** SHA-256 of files by their absolute paths, since many entries may name one. */
export type Checksums = Map<string, Promise<string | undefined>>;

/** Takes the SHA-256 of a file, once; `undefined` for one that cannot be read. */
export function hashFile(
  path: string,
  checksums: Checksums,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const pending = checksums.get(path) ?? readAndHash(path, signal);
  checksums.set(path, pending);
  return pending;
}

async function readAndHash(
  path: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  try {
    return await hash(path, signal);
  } catch {
    signal?.throwIfAborted();
    return undefined; // forbidden, or gone while it was read
  }
}
