import { open } from 'node:fs/promises';

/** Options of {@link writeSynced}. */
interface WriteSyncedOptions {
  /** The mode of the file, of which the umask may remove permissions. */
  readonly mode: number;
  /** Whether it gets the mode whatever the umask is. @defaultValue false */
  readonly isExactMode?: boolean;
}

/** Writes a file that does not exist yet, and waits until it is on the disk: otherwise a later name may reach it before the content does. */
export async function writeSynced(
  path: string,
  content: string | Uint8Array,
  { mode, isExactMode = false }: WriteSyncedOptions,
): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(content);
    // File systems of memory cards keep no modes, and may report an error.
    if (isExactMode) await file.chmod(mode).catch(() => undefined);
    await file.sync();
  } finally {
    await file.close();
  }
}
