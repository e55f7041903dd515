import type { PlantedLeak } from '../planted/planted-leak.ts';

/** A leak in a site of many, and the file that its finding names there. */
export interface GatheredLeak {
  readonly leak: PlantedLeak;
  readonly file: string;
}

/** Files that servers and search engines read at the root of a site alone. */
const AT_ROOT = /^(?:_headers|_redirects|\.htaccess|robots\.txt|\.well-known\/.*)$/;

/**
 * Gathers leaks in one site: each in a folder of its own, and files that count at the root alone there, one after the other.
 *
 * @param leaks - Those that can stand in one site.
 */
export function gatherLeaks(leaks: readonly PlantedLeak[]): {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly leaks: readonly GatheredLeak[];
} {
  const files: Record<string, string | Uint8Array> = {};
  const gathered: GatheredLeak[] = [];
  for (const [index, leak] of leaks.entries()) {
    const toPath = (path: string): string => (AT_ROOT.test(path) ? path : `${index}/${path}`);
    for (const [path, content] of Object.entries(leak.files)) {
      const known = files[toPath(path)];
      files[toPath(path)] =
        typeof known === 'string' && typeof content === 'string' ? `${known}\n${content}` : content;
    }
    gathered.push({ leak, file: leak.file === '' ? '' : toPath(leak.file) });
  }
  return { files, leaks: gathered };
}
