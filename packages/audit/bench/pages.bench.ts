// A site of 1,000 pages of 20 kB that link to each other, beside the parser of HTML alone.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditSite } from '@comunal/audit';
import { figure, medianMs } from '@comunal/bench-kit';
import { parse } from 'parse5';

const COUNT = 1000;
const BYTES = 20_000;

const dir = await mkdtemp(join(tmpdir(), 'audit-bench-'));
try {
  const paths = Array.from({ length: COUNT }, (_, index) => join(dir, `p${index}`, 'index.html'));
  await Promise.all(
    paths.map(async (path, index) => {
      await mkdir(join(path, '..'));
      await writeFile(path, writePage(index));
    }),
  );
  await writeFile(join(dir, 'estilo.css'), '.a { color: #123 }\n'.repeat(100));
  const { findings } = await auditSite(dir);
  const [finding] = findings;
  if (finding) throw new Error(`Nothing is planted, and ${finding.code} was found.`);
  const rounds = { rounds: 3, warmUp: 0 };
  const peerMs = await medianMs(async () => {
    for (const path of paths) parse(await readFile(path, 'utf8'));
  }, rounds);
  const ms = await medianMs(() => auditSite(dir), rounds);
  figure({
    package: 'audit',
    metric: `${COUNT} pages of ${BYTES / 1000} kB`,
    value: Math.round(ms),
    unit: 'ms',
    peer: 'parse5 alone',
    ratio: ms / peerMs,
    target: { atMost: 10_000 },
  });
} finally {
  await rm(dir, { recursive: true, force: true });
}

/** A page as generators write them: a menu of fifty links, then text with headings, lists and links. */
function writePage(index: number): string {
  const menu = Array.from({ length: 50 }, (_, each) => {
    const target = (index + each * 7) % COUNT;
    return `<li><a class="menu-link" href="/p${target}/">Página ${target}</a></li>`;
  }).join('\n');
  const head = `<!doctype html>
<html lang="es"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'">
<meta name="referrer" content="no-referrer">
<link rel="stylesheet" href="/estilo.css"><title>Página ${index}</title></head>
<body><nav><ul>${menu}</ul></nav><main>`;
  const parts: string[] = [head];
  let length = head.length;
  for (let part = 0; length < BYTES; part += 1) {
    const text = `<h2 id="p${part}">Parte ${part}</h2>\n<p>Nos reunimos en la <a href="/p${(index + part) % COUNT}/#p1">cocina</a> de siempre, con <em>tiempo</em> para hablar y para <strong>cuidar</strong> las máquinas.</p>\n`;
    parts.push(text);
    length += text.length;
  }
  return `${parts.join('')}</main></body></html>\n`;
}
