import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by their path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The folders of one test, which end with it. */
export interface Folders {
  readonly site: string;
  readonly out: string;
  readonly root: string;
}

/** Writes a built site into a folder, beside which there is room for a kit. */
export async function writeSite(files: Files): Promise<Folders> {
  const root = await mkdtemp(join(tmpdir(), 'comunal-kit-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const site = join(root, 'dist');
  await addFiles(site, files);
  return { root, site, out: join(root, 'stick') };
}

/** Writes files into a folder. */
export async function addFiles(dir: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
}

/** A page in Spanish, with a body. */
export function page(body: string, head = '', lang = 'es'): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Título</title>${head}</head><body><main>${body}</main></body></html>`;
}
