import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pickCases } from '@comunal/test-kit/pick-cases';
import { commands, type CheckReport } from '@comunal/content/cli';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plantedMistakes, type PlantedMistake } from './support/planted-mistakes.ts';

const root = join(import.meta.dirname, '..');

let dir: string;
let content: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'comunal-mistakes-'));
  content = join(dir, 'content');
  cpSync(join(root, 'content-sample'), content, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** What `comunal check` reports, called in the folder of the site: its packages bring their checks. */
async function check(): Promise<CheckReport> {
  let written = '';
  const output = { write: (text: string) => (written += text) };
  const { run } = (await commands[0]?.load()) ?? {};
  const { signal } = new AbortController();
  const args = [content, '--json'];
  await run?.({ args, cwd: root, env: {}, stdout: output, stderr: output, locale: 'es', signal });
  return JSON.parse(written) as CheckReport;
}

describe('comunal check, before any build,', () => {
  it('knows over thirty mistakes, in accounts, captions, consents, files and places', () => {
    expect(plantedMistakes.length).toBeGreaterThan(30);
    const areas = Map.groupBy(plantedMistakes, ({ area }) => area);
    expect(areas.size).toBe(5);
    for (const [area, mistakes] of areas) expect(mistakes.length, area).toBeGreaterThanOrEqual(7);
  });

  it('finds none of them in the sample, which is right', async () => {
    const { problems, counts } = await check();
    expect(counts.error).toBe(0);
    const places = new Set(problems.map(({ code, file, line }) => `${code} ${file}:${line}`));
    for (const mistake of plantedMistakes.filter(({ file, on }) => isThere(file, on)))
      expect(places).not.toContain(formatLocation(mistake));
  });

  it.each(pickCases(plantedMistakes, 3, ({ area }) => area))(
    'names $area: $title, with file and line',
    async (mistake) => {
      mistake.plant(content);
      const { problems } = await check();
      const location = formatLocation(mistake);
      const match = problems.find(({ code, file, line }) => `${code} ${file}:${line}` === location);
      expect(match, `${location}\n${JSON.stringify(problems, undefined, 1)}`).toBeDefined();
      const { messages, suggestion } = match ??
        problems[0] ?? { messages: { es: '', en: '', pt: '' } };
      const [es, en, pt] = (['es', 'en', 'pt'] as const).map(
        (locale) => `${messages[locale]} ${suggestion?.[locale] ?? ''}`,
      );
      expect(es).toContain(mistake.says);
      // In the words of an editor: each language its own, and none of what a schema or a program calls things.
      expect(new Set([es, en, pt]).size).toBe(3);
      for (const text of [es, en, pt])
        expect(text).not.toMatch(
          /\{\{|\b(?:undefined|null|NaN|string|object|boolean|enum|schema|regex|Invalid|zod)\b/,
        );
    },
  );
});

function isThere(file: string, on: string | undefined): boolean {
  try {
    return readFileSync(join(content, file), 'utf8').includes(on ?? '');
  } catch {
    return false; // the mistake is that it is there
  }
}

/** Code, file and the line that holds the mistake, counted from 1. */
function formatLocation({ code, file, on }: PlantedMistake): string {
  const lines = on === undefined ? [] : readFileSync(join(content, file), 'utf8').split('\n');
  const line = on === undefined ? 1 : lines.findIndex((each) => each.includes(on)) + 1;
  return `${code} ${file}:${line}`;
}
