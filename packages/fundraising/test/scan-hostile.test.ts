import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { coinAddresses } from '../src/cli/scan/detectors/coin-addresses.ts';
import { pixKeys } from '../src/cli/scan/detectors/pix-keys.ts';
import { WorkBudgetExceeded, WorkBudget } from '../src/cli/scan/detectors/work-budget.ts';
import { scanPage } from '../src/cli/scan/scan-page.ts';
import { analyzeInWorker } from '../src/cli/scan/analyze-in-worker.ts';
import { analyzeCapture } from '../src/cli/scan/analyze-capture.ts';
import { EMPTY_CAPTURE, type Capture } from '../src/cli/scan/capture.ts';
import { extractScriptTexts } from '../src/cli/scan/page/extract-code-texts.ts';
import { applyDirectionOverrides } from '../src/cli/scan/page/apply-direction-overrides.ts';
import { extractLinks } from '../src/cli/scan/page/extract-links.ts';
import { RIGHT_TO_LEFT } from '../src/cli/scan/page/normalize-text.ts';
import { extractPageContent } from '../src/cli/scan/page/extract-page-content.ts';
import { createSpelledVariants } from '../src/cli/scan/page/create-spelled-variants.ts';
import { listElements } from '../src/cli/scan/page/walk-tree.ts';
import { parsePage } from '../src/cli/scan/page/parse-page.ts';
import { surroundings } from './support/surroundings.ts';

const ADDRESS = 'https://colectiva.example/apoyo/';
const RULES = {
  keys: ['A'.repeat(43)],
  needed: 1,
  after: undefined,
  revoked: [],
  ownCampaign: undefined,
  signal: new AbortController().signal,
  seenSequences: new Map<string, number>(),
};
const seen = (html: string): Capture => ({ ...EMPTY_CAPTURE, pages: [{ html, address: ADDRESS }] });
const judge = (html: string) => analyzeCapture(seen(html), RULES);
const numbered = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

it('raises an alarm for page data that is nested too deep to read', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const { findings } = await judge(`<script type="application/json">{"rails":[${deep}]}</script>`);
  expect(findings).toEqual([{ kind: 'campaign', value: 'form', location: 'data' }]);
});

it('reads a shadow root with more nodes than a call can have arguments', async () => {
  const shadow = `<div>${'<br>'.repeat(150_000)}646180157000000004</div>`;
  const { findings } = await judge(`<p><template shadowrootmode="open">${shadow}</template></p>`);
  expect(findings).toMatchObject([{ kind: 'clabe' }]);
});

it('reads a page with too many elements as text, and says so', async () => {
  const bold = `<p>${numbered(700, (index) => `<b a${index}>`)}</p>${'<p>x'.repeat(1_200)}`;
  expect(() => extractPageContent(bold, ADDRESS)).toThrow(WorkBudgetExceeded);
  const { findings, unchecked } = await judge(`${bold}646180157000000004`);
  expect(findings).toMatchObject([{ kind: 'clabe', value: '646180157000000004' }]);
  expect(unchecked).toEqual([{ reason: 'too-large' }]);
});

it('reports a text that exceeds the work budget', async () => {
  // The whole budget takes a busy machine half a minute: only in the long form of the tests.
  const limits = process.env['COMUNAL_TEST_LONG'] ? {} : { workSteps: 600_000 };
  const page = seen(`<p>${'1 '.repeat(150_000)}`);
  const { unchecked } = await analyzeCapture(page, { ...RULES, ...limits });
  expect(unchecked).toEqual([{ reason: 'too-large' }]);
});

it('reads an embedded page once, wherever it is', () => {
  const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const framing = (write: (index: number) => string): string =>
    numbered(6, (index) => `<iframe srcdoc="${escaped(write(index))}"></iframe>`);
  const page = framing((a) => framing((b) => framing((c) => `<b>${a}</b>${b}${c}`)));
  const spend = vi.spyOn(WorkBudget.prototype, 'spend');
  const texts = extractPageContent(page, ADDRESS).texts;
  const elements = spend.mock.calls.reduce((sum, [steps]) => sum + steps, 0);
  spend.mockRestore();
  expect(texts.map(({ text }) => text).join(' ')).toContain('5\u{e000}55');
  // 216 frames are read by themselves, and joined with their neighbours inside each of the pages around them.
  expect(elements).toBeLessThan(5_000);
});

it('computes the label of each element once, however many links it contains', () => {
  const page = parsePage(`<p>${'<a href="x">aqui</a>'.repeat(300)}</p>`, true, new WorkBudget());
  const elements = listElements(page);
  const paragraph = elements.find(({ tagName }) => tagName === 'p');
  if (!paragraph) throw new Error('No paragraph.');
  const { childNodes } = paragraph;
  let reads = 0;
  Object.defineProperty(paragraph, 'childNodes', {
    get: () => {
      reads += 1;
      return childNodes;
    },
  });
  expect(extractLinks(elements, ADDRESS)).toHaveLength(300);
  expect(reads).toBeLessThan(5);
});

it('checks coin addresses without BigInt arithmetic', () => {
  const integers = vi.spyOn(BigInt, 'asUintN');
  const text = '1 '.repeat(200);
  const findings = coinAddresses.find({
    text,
    unsigned: text,
    location: 'text',
    isVisible: true,
    budget: new WorkBudget(),
  });
  expect([...findings]).toEqual([]);
  expect(integers).not.toHaveBeenCalled();
  integers.mockRestore();
});

// What grew by the square would take from minutes to years for two megabytes, which is as much as is read of a page.
it.each<[name: string, work: () => unknown]>([
  ['signs that look like digits', () => createSpelledVariants('|'.repeat(2_000_000))],
  ['quotes that nothing closes', () => extractScriptTexts(`"${String.raw`\"`.repeat(1_000_000)}`)],
  [
    'directions that nothing ends',
    () => applyDirectionOverrides(`a${RIGHT_TO_LEFT}`.repeat(1_000_000), false),
  ],
  [
    'names of attributes that a style shows',
    () => {
      const names = numbered(60_000, (index) => `attr(a${index})`);
      return extractPageContent(`<style>${names}</style>${'<b>x'.repeat(60_000)}`, ADDRESS);
    },
  ],
  [
    'slots',
    () => {
      const slots = '<slot></slot>'.repeat(60_000);
      const slotted = numbered(60_000, (index) => `<b slot="${index}">x</b>`);
      return extractPageContent(
        `<div><template shadowrootmode="open">${slots}</template>${slotted}</div>`,
        ADDRESS,
      );
    },
  ],
  [
    'shadow roots in shadow roots',
    () => extractPageContent('<div><template shadowrootmode="open">'.repeat(50_000), ADDRESS),
  ],
  [
    'hyphens between letters of a key',
    () => {
      const text = `${`a${'-'.repeat(8)}`.repeat(31)}g`.repeat(7_000);
      const budget = new WorkBudget();
      return [...pixKeys.find({ text, unsigned: text, location: 'text', isVisible: true, budget })];
    },
  ],
])('terminates on two megabytes of %s', (_, work) => {
  expect(work()).toBeDefined();
});

it('locates only a limited number of findings in the source', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'comunal-scan-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const address = join(folder, 'page.html');
  await writeFile(
    address,
    numbered(320, (index) => `<a href="https://otra.example/n${index + 1_000}">Donar</a>`),
  );
  const request = { ...RULES, address, revocations: [], statePath: join(folder, 'memory.json') };
  const { findings } = await scanPage({ ...request, analyze: analyzeCapture }, surroundings());
  const links = findings.filter(({ location }) => location === 'link');
  expect([links[0]?.position, links.at(-1)?.position]).toEqual([
    { line: 1, column: 18 },
    undefined,
  ]);
});

describe('a worker thread', () => {
  it('finds the same as the main thread', async () => {
    const page = seen('<p>CLABE 646180157000000004</p><img>');
    expect(await analyzeInWorker(page, RULES)).toEqual(await analyzeCapture(page, RULES));
  });

  it.each([
    ['the time', { timeoutMs: 0, memoryMb: 1_024 }],
    ['the memory', { timeoutMs: 120_000, memoryMb: 24 }],
  ])('reports a page that exceeds %s as too large', async (_, limits) => {
    const findings = [
      { kind: 'redirect', value: 'https://otra.example/', location: 'link' },
    ] as const;
    const page = { ...seen('<b>x</b> '.repeat(150_000)), findings };
    const judged = await analyzeInWorker(page, RULES, limits);
    expect(judged).toMatchObject({ findings, unchecked: [{ reason: 'too-large' }] });
  });

  it('stops when the caller aborts', async () => {
    const stop = new AbortController();
    const judging = analyzeInWorker(seen('<p>'), { ...RULES, signal: stop.signal });
    stop.abort(new Error('Enough.'));
    await expect(judging).rejects.toThrow('Enough.');
  });
});

it.each([
  [`a = "014027"; b = '5'`, '0140275'],
  [`it's "014027" + "5"`, '0140275'],
  [String.raw`"\"014027" + "5"`, '"0140275'],
  ['`014\n027` + "5"', '014 0275'],
])('reads the strings of %s', (code, joined) => {
  expect(extractScriptTexts(code)).toContain(joined);
});
