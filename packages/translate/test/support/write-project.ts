import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The least site in Spanish, English and Portuguese. */
export const SITE = `visibility: public
title: Colectiva
url: https://colectiva.example
languages: [es, en, pt]
organization: colectiva
tagline: { es: Aquí estamos, en: Here we are, pt: Estamos aqui }
summary: { es: Un sitio, en: A site, pt: Um site }
`;

const ORGANIZATION = 'visibility: public\nname: Colectiva\nkind: collective\n';

/** Writes a project with these files in its content folder, besides a site and its organization; removed after the test. */
export async function writeProject(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'comunal-translate-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const all = { 'site.yaml': SITE, 'organizations/colectiva.yaml': ORGANIZATION, ...files };
  for (const [name, text] of Object.entries(all)) {
    const path = join(root, 'content', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return root;
}
