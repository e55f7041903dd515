import { longForm } from '@comunal/test-kit/environment';
import { launchChromium } from '@comunal/test-kit/launch-chromium';
import { parsePo, toPo } from '@comunal/exchange';
import { needsBrowser } from '@comunal/test-kit/use-chromium';
import { commands } from '@comunal/translate/cli';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySite, runBuild } from './support/copy-site.ts';
import { listFiles } from './support/list-files.ts';
import { serveSite } from './support/serve-site.ts';

/** Calls `comunal translate` in the copy of the site. */
async function translate(cwd: string, ...args: string[]): Promise<void> {
  let printed = '';
  const output = { write: (text: string) => (printed += text) };
  const command = await commands[0]?.load();
  const code = await command?.run({
    args: [...args, '--dir', 'content-sample'],
    cwd,
    env: {},
    stdout: output,
    stderr: output,
    locale: 'es',
    signal: new AbortController().signal,
  });
  if (code !== 0) throw new Error(`${args.join(' ')}: ${code}\n${printed}`);
}

// A site is built, which takes a minute.
describe('a language that was started with one command', longForm, () => {
  let copy: string;
  let folder: string;
  let log: string;

  /** Begins Zapotec, fills in the first file, brings it back, and has the texts about calls reviewed, those of videos not. */
  beforeAll(async () => {
    copy = copySite('content-sample');
    await translate(copy, 'start', 'zap', '--name', 'Diidxazá', '--format', 'po');
    const file = join(copy, 'translations', 'zap.po');
    const { units } = parsePo(readFileSync(file));
    const filled = units.map((unit) => ({ ...unit, target: `[zap] ${unit.source}` }));
    writeFileSync(file, toPo(filled, { language: 'zap' }));
    await translate(copy, 'import', 'translations/zap.po', '--yes');
    await translate(copy, 'review', 'interface/room', '--to', 'zap');
    const { code, output } = await runBuild(copy);
    if (code !== 0) throw new Error(output);
    log = output;
    folder = join(copy, 'dist-sample');
  }, 480_000);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const read = (path: string): string => readFileSync(join(folder, path, 'index.html'), 'utf8');

  it('has pages, in the menu of languages by its own name', () => {
    expect(read('')).toMatch(/href="\/zap\/"[^>]*>zap<span [^>]*>, Diidxazá</);
    const home = read('zap');
    expect(home).toContain('<html lang="zap"');
    expect(home).toMatch(/<a [^>]*>\s*\[zap\] Inicio\s*<\/a>/);
    expect(home).toContain('[zap] Ir al contenido');
  });

  it('says while it is built which texts wait for a review', () => {
    expect(log).toContain('npx comunal translate review interface/video --to zap');
    expect(log).not.toContain('review interface/room');
  });

  it('says what is not translated in Spanish, and marks it as such', () => {
    const activities = read('zap/actividades');
    expect(activities).toMatch(/<[a-z0-9]+ [^>]*lang="es"/);
  });

  it(
    'shows the texts that safety depends on in it once they are reviewed, and others in Spanish',
    needsBrowser,
    async () => {
      const pages = listFiles(join(folder, 'zap')).filter((path) => path.endsWith('index.html'));
      const addressOf = (element: string): string => {
        const page = pages.find((path) =>
          readFileSync(join(folder, 'zap', path), 'utf8').includes(`<${element}`),
        );
        return `zap/${page ?? ''}`.replace('index.html', '');
      };
      const { address, close } = await serveSite({ name: 'sample', folder, content: copy });
      const browser = await launchChromium();
      try {
        const page = await browser.newPage();
        await page.goto(new URL(addressOf('comunal-room'), address).href);
        const wordsOf = (element: string): Promise<string | null | undefined> =>
          page
            .locator(element)
            .first()
            .evaluate(({ shadowRoot }) => shadowRoot?.textContent);
        await expect.poll(() => wordsOf('comunal-room')).toContain('[zap] Ese servidor verá');
        await page.goto(new URL(addressOf('comunal-video'), address).href);
        await expect.poll(() => wordsOf('comunal-video')).toContain('Ese servidor verá');
        expect(await wordsOf('comunal-video')).not.toContain('[zap]');
      } finally {
        await browser.close();
        await close();
      }
    },
  );
});
