import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ComunalOptions } from './comunal-options.ts';
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

it('lets nobody save the site unless it is told to, and then no file above 5 MB', () => {
  expect(resolveOptions({}, root).offline).toBeUndefined();
  expect(resolveOptions({ offline: true }, root).offline).toEqual({ maxFileBytes: 5_000_000 });
  expect(resolveOptions({ offline: { maxFileBytes: 1 } }, root).offline).toEqual({
    maxFileBytes: 1,
  });
});

it('lets nobody save the site that takes back what was saved', () => {
  expect(resolveOptions({ offline: { selfDestroying: true } }, root).offline).toBe(
    'self-destroying',
  );
  expect(resolveOptions({ offline: { selfDestroying: false } }, root).offline).toEqual({
    maxFileBytes: 5_000_000,
  });
});

it('links in a preview to the pages that the site has', () => {
  const options = resolveOptions({ offline: true, print: true }, root, { contentDir: root });
  expect(options).toMatchObject({ offline: { maxFileBytes: 5_000_000 }, print: true });
});

it('takes an option that is undefined for one that is not there', () => {
  const untyped = { content: undefined, search: undefined } as unknown as ComunalOptions;
  expect(resolveOptions(untyped, root)).toEqual(resolveOptions({}, root));
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
  [{ customCss: ['src'] }, 'the file “src”, which is not'],
  [{ customCss: ['no-such-package/look.css'] }, 'the file “no-such-package/look.css”'],
  [
    './content',
    'takes its options in an object, such as { content: \'./content\' }, not "./content"',
  ],
  [{ content: '' }, '`content` has to be a path, as text, not "".'],
  [{ content: ['./content'] }, '`content` has to be a path, as text, not a list.'],
  [{ locales: false }, '`locales` has to be a path, as text, not false.'],
  [{ components: ['./src/Timeline.astro'] }, '`components` has to be an object, not a list.'],
  [
    { components: { Timeline: null } },
    '`components.Timeline` has to be a path, as text, not null.',
  ],
  [{ customCss: 'src/look.css' }, '`customCss` has to be a list in square brackets, not "src/'],
  [{ customCss: [{}] }, '`customCss[0]` has to be a path, as text, not an object.'],
  [{ sections: 'home' }, '`sections` has to be a list in square brackets, not "home".'],
  [{ sections: ['home', 7] }, '`sections[1]` has to be the name of a section, not 7.'],
  [{ sections: ['home', 'about', 'home'] }, 'the section “home” twice'],
  [
    { offline: 'yes' },
    '`offline` has to be true, false or { maxFileBytes: 5_000_000 }, not "yes".',
  ],
  [{ offline: { maxFileByte: 1 } }, 'Did you mean “maxFileBytes”?'],
  [{ offline: { selfDestroying: 1 } }, '`offline.selfDestroying` has to be true or false'],
  [{ offline: { maxFileBytes: 0 } }, '`offline.maxFileBytes` has to be a whole number of bytes'],
  [{ quickExit: true }, "`quickExit` has to be { url: 'https://…' }, not true."],
  [{ quickExit: {} }, '`quickExit.url` has to be an address that begins with https://'],
  [
    { quickExit: { url: 'javascript:alert(1)' } },
    '`quickExit.url` has to be an address that begins with https://, not "javascript:',
  ],
  [{ lowBandwidth: 1 }, '`lowBandwidth` has to be true or false, without quotes, not 1.'],
  [{ print: 'yes' }, '`print` has to be true or false, without quotes, not "yes".'],
  [{ search: 'false' }, '`search` has to be true or false, without quotes, not "false".'],
  [{ socialImages: 0 }, '`socialImages` has to be true or false, without quotes, not 0.'],
  [{ avif: null }, '`avif` has to be true or false, without quotes, not null.'],
  [{ pictures: true }, "`pictures` has to be 'dithered' or 'color', not true."],
  [
    { originOverrides: { 'https://a.example/': 'http://127.0.0.1' } },
    'each name in `originOverrides`',
  ],
  [
    { originOverrides: { 'https://a.example': '127.0.0.1:80' } },
    "`originOverrides['https://a.example']`",
  ],
])('refuses %j, and says what is meant', (options, message) => {
  // What a config without types can hold.
  const untyped = options as ComunalOptions;
  expect(() => resolveOptions(untyped, root)).toThrow(message);
});
