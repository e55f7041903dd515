// Imposes a booklet in a process of its own, or embeds and places its pages with the library alone, and says the time and memory.
import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { imposeBooklet } from '../dist/impose/index.js';

const [way, path] = process.argv.slice(2);
const pdf = readFileSync(path);
const start = process.cpuUsage();
if (way === 'library') await placeByLibrary(pdf);
else await imposeBooklet(pdf, { paper: 'letter', paperThicknessMm: 0.1 });
const { user, system } = process.cpuUsage(start);
const { maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ ms: (user + system) / 1000, megabytes: maxRSS / 1024 }));

/** The least that a booklet takes: no check, no rotation, no marks. */
async function placeByLibrary(bytes) {
  const source = await PDFDocument.load(bytes);
  const target = await PDFDocument.create();
  const pages = await target.embedPdf(source, source.getPageIndices());
  for (let index = 0; index < pages.length; index += 2) {
    const sheet = target.addPage([792, 612]);
    for (const side of [0, 1]) {
      const page = pages[index + side];
      if (page) sheet.drawPage(page, { x: side * 396, y: 0, width: 396, height: 561 });
    }
  }
  await target.save();
}
