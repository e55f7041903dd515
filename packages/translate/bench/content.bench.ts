// 10,000 segments of a content folder out, filled in, and in again, in each format; PO beside gettext-parser alone on the
// same texts.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure, medianMs } from '@comunal/bench-kit';
import { parsePo } from '@comunal/exchange';
import { commands } from '@comunal/translate/cli';
import { po as gettext } from 'gettext-parser';
import { fillTable } from '../test/support/fill-file.ts';

const ENTRIES = 500;
const PARAGRAPHS = 18;
const COUNT = ENTRIES * (PARAGRAPHS + 2);

const root = await mkdtemp(join(tmpdir(), 'translate-bench-'));
try {
  await mkdir(join(root, 'content/events'), { recursive: true });
  await mkdir(join(root, 'content/organizations'));
  await writeFile(
    join(root, 'content/site.yaml'),
    'visibility: public\ntitle: Colectiva\nurl: https://colectiva.example\nlanguages: [es, pt]\norganization: colectiva\ntagline: { es: Aquí, pt: Aqui }\nsummary: { es: Un sitio, pt: Um site }\n',
  );
  await writeFile(
    join(root, 'content/organizations/colectiva.yaml'),
    'visibility: public\nname: Colectiva\nkind: collective\n',
  );
  const po = await measure('po');
  const text = await readFile(join(root, 'translations/pt.po'), 'utf8');
  const rounds = { rounds: 5, warmUp: 1 };
  const table = gettext.parse(text);
  const peerMs =
    (await medianMs(() => gettext.parse(text), rounds)) +
    (await medianMs(() => gettext.compile(table), rounds));
  publish('PO', po, { peer: 'gettext-parser alone', ratio: po.ms / peerMs });
  publish('XLSX', await measure('xlsx'));
  publish('CSV', await measure('csv'));
} finally {
  await rm(root, { recursive: true, force: true });
}

/** Takes the texts out and in again, and returns how long that took by the clock and of the processor, without what fills them in. */
async function measure(format: 'po' | 'xlsx' | 'csv'): Promise<Cost> {
  const costs: Cost[] = [];
  const file = join(root, `translations/pt.${format}`);
  for (let round = 0; round < 3; round += 1) {
    await writeEntries();
    const out = await costOf(() => call('export', '--to', 'pt', '--format', format));
    await call('export', '--to', 'pt', '--output', 'translations/known.po');
    const { units } = parsePo(await readFile(join(root, 'translations/known.po')));
    if (units.length !== COUNT + 2) throw new Error(`${units.length} units of ${COUNT + 2}`);
    await fillTable(file, format, units, (unit) => ({
      ...unit,
      target: unit.target || `${unit.source} pt`,
    }));
    const back = await costOf(() => call('import', `translations/pt.${format}`, '--yes'));
    costs.push({ ms: out.ms + back.ms, cpuMs: out.cpuMs + back.cpuMs });
  }
  return { ms: median(costs.map(({ ms }) => ms)), cpuMs: median(costs.map(({ cpuMs }) => cpuMs)) };
}

interface Cost {
  readonly ms: number;
  readonly cpuMs: number;
}

async function costOf(run: () => Promise<void>): Promise<Cost> {
  const before = process.cpuUsage();
  const ms = await medianMs(run, { rounds: 1, warmUp: 0 });
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1000 };
}

function publish(
  format: string,
  { ms, cpuMs }: Cost,
  peer: Pick<Parameters<typeof figure>[0], 'peer' | 'ratio'> = {},
): void {
  const metric = `${COUNT.toLocaleString('en')} segments of content out and in as ${format}`;
  const target = { atMost: 5000 };
  figure({ package: 'translate', metric, value: Math.round(ms), unit: 'ms', ...peer, target });
  const value = Math.round(cpuMs);
  figure({ package: 'translate', metric: `${metric}, processor`, value, unit: 'ms', target });
}

async function writeEntries(): Promise<void> {
  await rm(join(root, 'translations'), { recursive: true, force: true });
  for (let index = 0; index < ENTRIES; index += 1) {
    const paragraphs = Array.from(
      { length: PARAGRAPHS },
      (_, each) =>
        `Nos reunimos por ${index}ª vez en la cocina, con tiempo para la parte ${each} y para **cuidar** las máquinas.`,
    );
    const path = join(root, `content/events/taller-${index}`);
    await writeFile(
      `${path}.md`,
      `---\nvisibility: public\nstarts: 2030-03-08\ntitle: { es: Taller ${index} }\nsummary: { es: Resumen ${index} }\n---\n\n${paragraphs.join('\n\n')}\n`,
    );
    await rm(`${path}.pt.md`, { force: true });
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function call(...args: readonly string[]): Promise<void> {
  let err = '';
  const code = await (
    await commands[0]?.load()
  )?.run({
    args,
    cwd: root,
    env: {},
    stdout: { write: () => true },
    stderr: { write: (text) => (err += text) },
    locale: 'en',
    signal: new AbortController().signal,
  });
  if (code !== 0) throw new Error(err);
}
