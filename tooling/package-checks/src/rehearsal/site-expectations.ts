import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What pages of the created site hold, by their address. */
const PAGES: readonly (readonly [address: string, text: string])[] = [
  ['/', 'lang="es"'],
  ['/en/', 'lang="en"'],
  ['/pt/', 'lang="pt"'],
  ['/actividades/charla-de-muestra/', 'Charla de muestra'],
  ['/actividades/charla-de-muestra/', '<comunal-room'],
  ['/en/activities/charla-de-muestra/', 'Sample talk'],
  ['/pt/biblioteca/libro-de-muestra/', 'Livro de exemplo'],
  ['/apoyar/', '<comunal-donate'],
];

/** What the sample of a closed workshop says. */
const CLOSED = ['taller-cerrado', 'Taller cerrado', 'Closed workshop', 'solo sabe la colectiva'];

/** Lists what a served site lacks. */
export async function findMissingPages(origin: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const [address, text] of PAGES) {
    const response = await fetch(new URL(address, origin));
    const page = await response.text();
    if (!response.ok || !page.includes(text))
      missing.push(`${address} answers ${response.status} and does not hold ${text}`);
  }
  return missing;
}

/** Lists the files of a built site that hold something of the closed workshop. */
export function findLeaks(dist: string): readonly string[] {
  return readFiles(dist)
    .filter(([path, text]) =>
      CLOSED.some((closed) => path.includes(closed) || text.includes(closed)),
    )
    .map(([path]) => `${path} holds what is closed`);
}

/** The files of a folder with their text, without those of packages and builds. */
export function readFiles(dir: string): readonly (readonly [path: string, text: string])[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](?:node_modules|\.astro)[\\/]/.test(path))
    .map((path) => [path.slice(dir.length + 1), readFileSync(path, 'utf8')]);
}
