import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildFiles } from './support/build-files.ts';

/** A collective in two languages, English first, below a folder of its host, with a component and a page of its own. */
const files = {
  'astro.config.ts': `import { comunal } from '@comunal/astro';
import { defineConfig } from 'astro/config';
export default defineConfig({
  base: '/radio',
  integrations: [comunal({
    components: { Timeline: './src/Timeline.astro', FooterEnd: './src/FooterEnd.astro' },
    customCss: ['./src/look.css'],
    sections: ['home', 'about', 'activities', 'library', 'support'],
    search: false,
  })],
});`,
  'src/look.css': ':root { --accent: rebeccapurple; }',
  'src/Timeline.astro': `---
import { Timeline } from '@comunal/astro/components';
---
<div class="own-timeline"><Timeline {...Astro.props} /></div>`,
  'src/FooterEnd.astro': '<p>Since 1998</p>',
  'src/pages/shows.astro': `---
import { PageLayout } from '@comunal/astro/components';
import { getSite, listPublic, pathOf } from '@comunal/astro/content';
const { title } = getSite();
---
<PageLayout title="Shows" addresses={{ en: '/radio/shows/' }}>
  <h1>Shows of {title}</h1>
  <ul>{listPublic('event').map(({ slug }) => <li><a href={pathOf('en', 'activities', slug)}>{slug}</a></li>)}</ul>
</PageLayout>`,
  'content/site.yaml': `visibility: public
title: Radio de Ejemplo
tagline: { en: A radio, es: Una radio }
summary: { en: An invented radio., es: Una radio inventada. }
url: https://radio.example/radio/
languages: [en, es]
organization: radio
`,
  'content/organizations/radio.yaml':
    'visibility: public\nname: Radio de Ejemplo\nkind: collective\n',
  'content/events/open-day.yaml': `visibility: public
title: { en: Open day, es: Puertas abiertas }
kind: conversation
summary: { en: 'See [where we are](/radio-map.txt).', es: Una tarde. }
starts: 2021-12-01
mode: online
attendance: open
`,
  'content/events/closed-meeting.yaml':
    'visibility: closed\ntitle: canary-8f3k2m5x7q1w\nkind: conversation\nstarts: 2021-12-01\nmode: online\nattendance: closed\n',
};

let copy: string;
const read = (path: string): string => readFileSync(join(copy, 'dist', path), 'utf8');
beforeAll(async () => {
  copy = await buildFiles(files);
}, 480_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('puts the first language at the root, and every address below the base', () => {
  expect(read('index.html')).toContain('<html lang="en"');
  expect(read('es/index.html')).toContain('<html lang="es"');
  const addresses = [...read('index.html').matchAll(/\s(?:href|src)="(\/[^"]*)"/g)];
  expect(addresses.length).toBeGreaterThan(5);
  for (const [, address] of addresses) expect(address).toMatch(/^\/radio\//);
  expect(read('activities/open-day/index.html')).toContain(
    '<link rel="canonical" href="https://radio.example/radio/activities/open-day/">',
  );
});

it('has neither page nor link for sections without content, and orders the menu as the config does', () => {
  const [menu = ''] = /<nav class="main-nav".*?<\/nav>/s.exec(read('index.html')) ?? [];
  const links = [...menu.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
  expect(links).toEqual(['/radio/', '/radio/about/', '/radio/activities/']);
  for (const section of ['library', 'services', 'allies', 'support', 'search', 'pagefind'])
    expect(existsSync(join(copy, 'dist', section)), section).toBe(false);
  expect(read('index.html')).not.toMatch(/href="\/radio\/(?:library|services|allies|support)\//);
});

it('shows a component of its own in the place of ours, which it can wrap', () => {
  expect(read('activities/index.html')).toMatch(/class="own-timeline">.*Open day/s);
  expect(read('index.html')).toContain('Since 1998');
});

it('takes a style sheet of its own after ours', () => {
  const [, style = ''] = /href="\/radio\/(_astro\/[^"]*\.css)"/.exec(read('index.html')) ?? [];
  const css = read(style);
  expect(css.slice(css.lastIndexOf('--accent:'))).toMatch(/^--accent:(?:#639|rebeccapurple)/);
});

it('lays out a page of its own as ours, with the public content', () => {
  const page = read('shows/index.html');
  expect(page).toContain('Shows of Radio de Ejemplo');
  expect(page).toContain('href="/radio/activities/open-day/"');
  expect(page).not.toMatch(/closed-meeting|canary-8f3k2m5x7q1w/);
  // It is in one language: the other one leads home.
  expect(page).not.toContain('rel="alternate" hreflang="es"');
  expect(page).toMatch(/href="\/radio\/es\/" hreflang="es"/);
});
