import { existsSync, realpathSync } from 'node:fs';
import { normalizePath, resolveConfig } from 'vite';

/**
 * Returns what Vite's `server.fs.deny` needs so that the development server hands out no file of the content folder by its
 * path: it serves whatever lies in a project, closed entries too, to anybody who can reach it with `--host`. Files that may be
 * published have addresses of their own.
 *
 * @param denied - What the project denies already. Without it, Vite's own list is kept.
 */
export async function denyContent(
  contentDir: string,
  denied: readonly string[] | undefined,
): Promise<string[]> {
  const folders = new Set([
    contentDir,
    existsSync(contentDir) ? realpathSync(contentDir) : contentDir,
  ]);
  const patterns = [...folders].map((folder) => `${escapeGlob(normalizePath(folder))}/**`);
  // A list of one's own takes the place of Vite's, and is added to where the project has one.
  if (denied) return patterns;
  const { server } = await resolveConfig({ configFile: false, envDir: false }, 'serve');
  return [...server.fs.deny, ...patterns];
}

function escapeGlob(path: string): string {
  return path.replace(/[!$()*+?@[\\\]^{|}]/g, String.raw`\$&`);
}
