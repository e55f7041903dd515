import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files by path; `null` takes one of the good folder away. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

const cover = '<svg xmlns="http://www.w3.org/2000/svg"/>\n';

/** A small content folder in which nothing is wrong. */
export const goodFiles: Files = {
  'site.yaml': `title: Colectiva
url: https://colectiva.example
visibility: public
languages: [es, en, pt]
organization: colectiva
tagline: { es: Hola, en: Hello, pt: Olá }
summary: { es: Un sitio, en: A site, pt: Um site }
`,
  'organizations/colectiva.yaml': `visibility: public
name: Colectiva de Ejemplo
kind: collective
`,
  'people/ada.yaml': `visibility: public
name: Ada Ejemplo
`,
  'events/charla.yaml': `visibility: public
title: Una charla
kind: conversation
summary: { es: Qué se dijo, en: What was said, pt: O que se disse }
starts: 2021-08-05
mode: online
attendance: open
credits:
  - who: person/ada
    role: speaker
`,
  'publications/libro.yaml': `visibility: public
title: El libro
kind: book
state: published
published: 2021
summary:
  es: Un libro
  en: A book
  pt: Um livro
license: CC-BY-4.0
cover:
  path: libro/portada.svg
  alt: Portada
madeFor: [event/charla]
editions:
  - language: es
    format: digital
    state: published
    files:
      - path: libro/portada.svg
        mediaType: image/svg+xml
        bytes: ${cover.length}
        sha256: ${createHash('sha256').update(cover).digest('hex')}
`,
  'publications/libro/portada.svg': cover,
  'pages/manifiesto.es.md': `---
title: Manifiesto
visibility: public
---

Lee [la charla](event/charla).
`,
  'pages/manifiesto.en.md': `---
title: Manifesto
---

Read [the talk](../events/charla.yaml).
`,
  'pages/manifiesto.pt.md': `---
title: Manifesto
---

Leia [a conversa](events/charla).
`,
};

/** Writes a folder under the system's temporary one and gives its path. */
function writeFolder(files: Files): string {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-content-'));
  writeFiles(dir, files);
  return dir;
}

/** Writes files into a folder. */
export function writeFiles(dir: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(dir, path);
    if (content === null) rmSync(file, { force: true });
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
}

/** Writes the good folder with some files changed, hands it to `use`, and removes it whatever happens. */
export async function withFolder<T>(
  changes: Files,
  use: (dir: string) => Promise<T> | T,
): Promise<T> {
  const dir = writeFolder({ ...goodFiles, ...changes });
  try {
    return await use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A file of the good folder with one piece of it replaced. */
export function changed(path: string, from: string, to: string): Files {
  const text = goodFiles[path];
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${path} has no "${from}"`);
  return { [path]: text.replace(from, to) };
}
