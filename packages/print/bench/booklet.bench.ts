// A booklet of 200 pages with text, lines and pictures: time and memory, and how they compare with the library alone.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom, figure } from '@comunal/bench-kit';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

interface Measured {
  readonly ms: number;
  readonly megabytes: number;
}

const count = 200;
const random = createRandom(29);
const work = mkdtempSync(join(tmpdir(), 'comunal-bench-'));

try {
  const path = join(work, 'booklet.pdf');
  writeFileSync(path, await createBook());
  const own = measure('own', path);
  const library = measure('library', path);
  figure({
    package: 'print',
    metric: `impose a booklet of ${count} pages`,
    value: own.ms,
    unit: 'ms',
    target: { atMost: 2000 },
  });
  figure({
    package: 'print',
    metric: `memory of a booklet of ${count} pages`,
    value: own.megabytes,
    unit: 'MB',
    target: { atMost: 300 },
  });
  figure({
    package: 'print',
    metric: `time of a booklet, where pdf-lib alone is 1`,
    value: own.ms / library.ms,
    unit: '×',
    target: { atMost: 1 },
  });
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The best of three, as other programs on the machine only add to it. */
function measure(way: string, path: string): Measured {
  const script = fileURLToPath(new URL('./impose-once.mjs', import.meta.url));
  const runs = Array.from({ length: 3 }, () => {
    const output = execFileSync(process.execPath, [script, way, path], { encoding: 'utf8' });
    return JSON.parse(output) as Measured; // what impose-once writes
  });
  return {
    ms: Math.min(...runs.map(({ ms }) => ms)),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}

async function createBook(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let number = 0; number < count; number++) {
    const page = document.addPage([396, 561]);
    for (let line = 0; line < 40; line++) {
      const words = Array.from({ length: 11 }, () => Math.floor(random() * 2 ** 24).toString(36));
      page.drawText(words.join(' '), { x: 36, y: 520 - line * 12, size: 10, font });
    }
  }
  return document.save();
}
