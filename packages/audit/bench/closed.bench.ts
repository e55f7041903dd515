// Looking for ten thousand closed texts in a site of 50 MB.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom, figure } from '@comunal/bench-kit';

interface Audited {
  readonly ms: number;
  readonly needles: number;
}

const entries = 2500;
const pages = 2500;
const pageBytes = 20_000;
const work = mkdtempSync(join(tmpdir(), 'comunal-bench-'));
const random = createRandom(7);

try {
  writeContent(join(work, 'content'));
  writePages(join(work, 'dist'));
  const script = fileURLToPath(new URL('./audit-once.mjs', import.meta.url));
  const args = [script, join(work, 'dist'), join(work, 'content')];
  const { ms, needles } = JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8' }),
  ) as Audited; // what audit-once writes
  figure({
    package: 'audit',
    metric: `look for ${needles} closed texts in 50 MB of pages`,
    value: ms,
    unit: 'ms',
    target: { atMost: 15_000 },
  });
} finally {
  rmSync(work, { recursive: true, force: true });
}

function createWords(count: number): string {
  return Array.from({ length: count }, () =>
    Math.floor(random() * 2 ** 24)
      .toString(36)
      .replaceAll(/\d/g, 'e'),
  ).join(' ');
}

function writeContent(dir: string): void {
  mkdirSync(join(dir, 'private/events'), { recursive: true });
  const site =
    'title: Colectiva\nurl: https://colectiva.example\nvisibility: public\nlanguages: [es]\ntagline: { es: Hola }\nsummary: { es: Un sitio }\n';
  writeFileSync(join(dir, 'site.yaml'), site);
  for (let index = 0; index < entries; index++)
    writeFileSync(
      join(dir, `private/events/noche-de-ejemplo-${index}.yaml`),
      `title: ${createWords(4)}\nkind: conversation\nsummary: { es: "${createWords(9)}" }\nstarts: 2030-03-08\nmode: online\nattendance: closed\nroom: sala-${index}-${createWords(1)}\n`,
    );
}

function writePages(dir: string): void {
  for (let index = 0; index < pages; index++) {
    const folder = join(dir, `pagina-${index}`);
    mkdirSync(folder, { recursive: true });
    let body = '';
    while (body.length < pageBytes)
      body += `<p class="text">${createWords(40)} <a href="/pagina-${index}/?a=1&amp;b=2">${createWords(3)}</a> <b>más</b> &eacute;l</p>\n`;
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><html lang="es"><title>x</title>${body}</html>`,
    );
  }
}
