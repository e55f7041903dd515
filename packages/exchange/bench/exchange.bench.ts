// 10,000 segments out and in, beside the libraries alone that write and read each format.
import { parseCsv, parsePo, toCsv, toPo, type TranslationUnit } from '@comunal/exchange';
import { parseXlsx, toXlsx } from '@comunal/exchange/xlsx';
import { figure, medianMs } from '@comunal/bench-kit';
import { po } from 'gettext-parser';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';
import { es } from '../test/support/table-texts.ts';

const COUNT = 10_000;
const rounds = { rounds: 5, warmUp: 1 };
const units = segments();
const waiting = units.map(({ id, source }) => ({ id, source, target: '' }));
const table = { source: 'es', target: 'pt', texts: es };

const poText = toPo(units, { language: 'pt' });
const csvText = toCsv(units, table);
const xlsxBytes = await toXlsx(units, table);
const poTable = po.parse(poText);
const rows = Papa.parse<string[]>(csvText).data;

await compare('PO', {
  write: () => toPo(units, { language: 'pt' }),
  read: () => parsePo(poText).units.length,
  peer: 'gettext-parser alone',
  writePeer: () => po.compile(poTable),
  readPeer: () => po.parse(poText),
});
await compare('CSV', {
  write: () => toCsv(units, table),
  read: () => parseCsv(csvText, waiting, { texts: [es] }).units.length,
  peer: 'papaparse alone',
  writePeer: () => Papa.unparse(rows),
  readPeer: () => Papa.parse(csvText),
});
await compare('XLSX', {
  write: () => toXlsx(units, table),
  read: async () => (await parseXlsx(xlsxBytes, waiting, { texts: [es] })).units.length,
  peer: 'write-excel-file and read-excel-file alone',
  writePeer: async () => (await writeXlsxFile(rows).toBlob()).arrayBuffer(),
  readPeer: () => readSheet(new Uint8Array(xlsxBytes).buffer),
});

interface Comparison {
  readonly write: () => unknown;
  readonly read: () => number | Promise<number>;
  readonly peer: string;
  readonly writePeer: () => unknown;
  readonly readPeer: () => unknown;
}

async function compare(format: string, pair: Comparison): Promise<void> {
  const count = await pair.read();
  if (count !== COUNT) throw new Error(`${format}: ${count} units of ${COUNT}`);
  const peerMs = (await medianMs(pair.writePeer, rounds)) + (await medianMs(pair.readPeer, rounds));
  const ms = (await medianMs(pair.write, rounds)) + (await medianMs(pair.read, rounds));
  figure({
    package: 'exchange',
    metric: `${COUNT.toLocaleString('en')} segments out and in as ${format}`,
    value: Math.round(ms),
    unit: 'ms',
    peer: pair.peer,
    ratio: ms / peerMs,
    target: { atMost: 5_000 },
  });
}

/** Blocks of texts as a site has them. */
function segments(): TranslationUnit[] {
  const words =
    'las redes comunitarias son de la gente que las cuida y nadie puede quitárselas'.split(' ');
  return Array.from({ length: COUNT }, (_, at) => {
    const text = Array.from({ length: 12 }, (__, word) => words[(at + word) % words.length]);
    return {
      id: `event/actividad-${Math.floor(at / 10)}:body.${at % 10}`,
      source: `${text.join(' ')}, ${at}.`,
      target: at % 3 === 0 ? '' : `${text.toReversed().join(' ')}, ${at}.`,
      context: 'En la página de una actividad',
      ...(at % 7 === 0 && { needsReview: true, previousSource: text.join(' ') }),
      ...(at % 3 !== 0 && { base: String(at).padStart(8, '0') }),
    };
  });
}
