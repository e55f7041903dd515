import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { resolveOptions } from './options.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'comunal-options-'));
  mkdirSync(join(root, 'src'));
  for (const name of ['Timeline.astro', 'look.css']) writeFileSync(join(root, 'src', name), '');
});
afterAll(() => rmSync(root, { recursive: true }));

it('fills in defaults, relative to the project', () => {
  expect(resolveOptions({}, root)).toMatchObject({
    contentDir: join(root, 'content'),
    localesDir: join(root, 'locales'),
    search: true,
  });
});

it('finds replacements and style sheets in the project', () => {
  const options = { components: { Timeline: './src/Timeline.astro' }, customCss: ['src/look.css'] };
  expect(resolveOptions(options, root)).toMatchObject({
    components: { Timeline: join(root, 'src/Timeline.astro') },
    customCss: [join(root, 'src/look.css')],
  });
});

it.each([
  [{ contnet: './content' }, 'no option “contnet”. Did you mean “content”?'],
  [{ components: { TimeLine: './src/Timeline.astro' } }, 'Did you mean “Timeline”?'],
  [{ sections: ['activites'] }, 'no section “activites”. Did you mean “activities”?'],
  [{ pictures: 'colour' }, 'no value of pictures “colour”. Did you mean “color”?'],
  [{ components: { Timeline: './Timeline.astro' } }, 'the file “./Timeline.astro”, which is not'],
  [{ customCss: ['no-such-package/look.css'] }, 'the file “no-such-package/look.css”'],
])('refuses %j, and says what is meant', (options, message) => {
  // What a config without types can hold.
  const untyped = options as Parameters<typeof resolveOptions>[0];
  expect(() => resolveOptions(untyped, root)).toThrow(message);
});
