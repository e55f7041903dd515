// 10,000 segments of a content folder out, filled in, and in again, beside gettext-parser alone on the same texts.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure, medianMs } from '@comunal/bench-kit';
import { parsePo, toPo } from '@comunal/exchange';
import { commands } from '@comunal/translate/cli';
import { po } from 'gettext-parser';

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
  const file = join(root, 'translations/pt.po');
  const times = { out: [] as number[], in: [] as number[] };
  for (let round = 0; round < 3; round += 1) {
    await writeEntries();
    times.out.push(await medianMs(() => call('export', '--to', 'pt'), { rounds: 1, warmUp: 0 }));
    const { units } = parsePo(await readFile(file));
    if (units.length !== COUNT + 2) throw new Error(`${units.length} units of ${COUNT + 2}`);
    const filled = units.map((unit) => ({ ...unit, target: unit.target || `${unit.source} pt` }));
    await writeFile(file, toPo(filled, { language: 'pt' }));
    times.in.push(
      await medianMs(() => call('import', 'translations/pt.po', '--yes'), { rounds: 1, warmUp: 0 }),
    );
  }
  const text = await readFile(file, 'utf8');
  const rounds = { rounds: 5, warmUp: 1 };
  const table = po.parse(text);
  const peerMs =
    (await medianMs(() => po.parse(text), rounds)) +
    (await medianMs(() => po.compile(table), rounds));
  const ms = median(times.out) + median(times.in);
  figure({
    package: 'translate',
    metric: `${COUNT.toLocaleString('en')} segments of content out and in as PO`,
    value: Math.round(ms),
    unit: 'ms',
    peer: 'gettext-parser alone',
    ratio: ms / peerMs,
    target: { atMost: 5000 },
  });
} finally {
  await rm(root, { recursive: true, force: true });
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
