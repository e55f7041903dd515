import { strFromU8, unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createBundle, type Bundle } from './create-bundle.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SCRIPT = new TextEncoder().encode('// the elements\n');
const PLUGIN = new Map([
  ['readme.txt', new TextEncoder().encode('=== comunal ===\n')],
  ['comunal.php', new TextEncoder().encode('<?php\n')],
]);
const QR_CODES = ['qr-monedas-6cd717a8.png', 'qr-pagina-b322c47d.png', 'qr-spei-4104ca26.png'];

const create = (plugin: ReadonlyMap<string, Uint8Array> = PLUGIN): Promise<Bundle> =>
  createBundle({ root: ROOT, version: '1.2.3', script: SCRIPT, plugin });

describe('the bundle of a release', () => {
  let bundle: Bundle;
  let files: Record<string, Uint8Array>;
  beforeAll(async () => {
    bundle = await create();
    files = unzipSync(bundle.bytes);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const read = (path: string): string =>
    strFromU8(files[`comunal-1.2.3/${path}`] ?? new Uint8Array());

  it('holds script, plugin, component and cards, in one folder with its version', () => {
    expect(bundle.name).toBe('comunal-1.2.3.zip');
    const component = globSync(
      'integrations/hugo/comunal/{hugo.toml,theme.toml,LICENSE,{layouts,i18n}/**/*.{html,xml,toml}}',
      { cwd: ROOT },
    );
    expect(component.length).toBeGreaterThan(25);
    const cards = ['es', 'pt', 'en'].flatMap((language) =>
      ['html', 'kses'].flatMap((dialect) =>
        ['card.html', ...QR_CODES].map((name) => `cards/${dialect}/${language}/${name}`),
      ),
    );
    const expected = [
      'LEEME.md',
      'LEIAME.md',
      'LICENSE',
      'README.md',
      'cards/campaign.json',
      ...cards,
      ...component.map((path) => path.replaceAll('\\', '/').replace('integrations/', '')),
      'hugo/comunal/README.es.md',
      'hugo/comunal/README.md',
      'hugo/comunal/README.pt.md',
      'hugo/comunal/assets/comunal/comunal.css',
      'hugo/comunal/assets/comunal/comunal.standalone.js',
      'script/comunal.standalone.js',
      'script/comunal.standalone.js.integrity.txt',
      'wordpress/comunal.zip',
    ];
    expect(Object.keys(files)).toEqual(
      expected.map((path) => `comunal-1.2.3/${path}`).toSorted((a, b) => (a < b ? -1 : 1)),
    );
  });

  it('has the plugin as WordPress takes it: a ZIP with its folder', () => {
    const plugin = unzipSync(files['comunal-1.2.3/wordpress/comunal.zip'] ?? new Uint8Array());
    expect(Object.keys(plugin)).toEqual(['comunal/comunal.php', 'comunal/readme.txt']);
  });

  it('has the script with its integrity value, and the same one in the component', () => {
    expect(read('script/comunal.standalone.js')).toBe('// the elements\n');
    expect(read('hugo/comunal/assets/comunal/comunal.standalone.js')).toBe('// the elements\n');
    expect(read('script/comunal.standalone.js.integrity.txt')).toBe(
      `sha384-${createHash('sha384').update(SCRIPT).digest('base64')}\n`,
    );
  });

  it('has cards of an invented campaign whose pictures are there, and that ask nobody', () => {
    for (const dialect of ['html', 'kses'])
      for (const language of ['es', 'pt', 'en']) {
        const html = read(`cards/${dialect}/${language}/card.html`);
        const pictures = [...html.matchAll(/\ssrc="([^"]*)"/g)].map(([, src]) => src ?? '');
        expect(pictures.toSorted()).toEqual(QR_CODES);
        expect(html).not.toMatch(/<script|<style|<link|<iframe/);
      }
    // Uploaded to a library of media, they are as those that the command writes: in characters that nothing breaks.
    expect(read('cards/kses/es/card.html')).toMatch(/^[\n -~]+$/);
    expect(read('cards/kses/es/card.html')).not.toMatch(/<(?:bdi|time|progress|svg|input)\b/);
    expect(read('cards/html/pt/card.html')).toContain('Um ano de servidores');
  });

  it('says in three languages which folder is for whom', () => {
    for (const name of ['README.md', 'LEEME.md', 'LEIAME.md'])
      for (const folder of ['wordpress', 'hugo', 'script', 'cards'])
        expect(read(name)).toContain(`| \`${folder}/\``);
  });

  it('says what to install before each command, which npm then looks for nowhere else', () => {
    const texts = ['', 'hugo/comunal/'].flatMap((folder) =>
      Object.keys(files).filter((path) =>
        new RegExp(`^comunal-1.2.3/${folder}[A-Z.a-z]+\\.md$`).test(path),
      ),
    );
    expect(texts).toHaveLength(6);
    for (const path of texts) {
      const text = read(path.replace('comunal-1.2.3/', ''));
      const calls = [...text.matchAll(/npx(?: -\S+)* comunal /g)];
      expect(text.slice(0, calls[0]?.index), path).toContain('npm install @comunal/cli ');
      expect(
        calls.map(([call]) => call).filter((call) => !call.startsWith('npx --no -- ')),
      ).toEqual([]);
    }
  });

  it('shows elements that read the sample, and a card whose pictures WordPress finds', () => {
    for (const name of ['README.md', 'LEEME.md', 'LEIAME.md']) {
      expect(read(name)).toContain('<comunal-donate src="campaign.json">');
      expect(read(name)).toMatch(/<comunal-video\s+src="[^"]*"\s+video-title="/);
      expect(read(name)).toMatch(/--kses \\\n +--files-url https:/);
    }
  });

  it('has the same bytes for the same files, in another zone and from another order too', async () => {
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    const again = await create(new Map([...PLUGIN].toReversed()));
    expect(Buffer.compare(again.bytes, bundle.bytes)).toBe(0);
    const changed = await create(new Map([...PLUGIN, ['comunal.php', new Uint8Array()]]));
    expect(Buffer.compare(changed.bytes, bundle.bytes)).not.toBe(0);
  });
});
