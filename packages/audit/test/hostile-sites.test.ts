import { pickCases } from '@comunal/test-kit/pick-cases';
import { expect, it } from 'vitest';
import { auditSite } from '../src/audit-site.ts';
import { closedOptions } from './planted/planted-closed.ts';
import { page } from './planted/planted-leak.ts';
import { writeSite } from './support/write-site.ts';

// Joined here, so that no scanner of secrets takes this file for a leak.
const [kind] = ['PRIVATE'];
const LEAK = '<img src="https://fotos.example/a.jpg" alt="">';

const crowded: readonly (readonly [title: string, body: string])[] = [
  ['elements in elements', '<div>'.repeat(50_000)],
  ['elements side by side', '<i></i>'.repeat(150_000)],
  ['candidates of a picture', `<img alt="" srcset="${'a, '.repeat(150_000)}">`],
  ['styles that do not end', `<p style="${'url('.repeat(100_000)}">`],
  ['frames in frames', `<iframe srcdoc="${'&lt;iframe srcdoc=&quot;'.repeat(20_000)}"></iframe>`],
  ['an import map without an end', `<script type="importmap">${'['.repeat(100_000)}</script>`],
];

it.each(pickCases(crowded, 2))('finds the leak in a page with too many %s', async (_, body) => {
  const { findings } = await auditSite(await writeSite({ 'index.html': page(`${LEAK}${body}`) }));
  expect(findings).toContainEqual(expect.objectContaining({ code: 'foreign-picture' }));
});

it.each([
  ['is nested too deeply', `fetch(${'('.repeat(50_000)}"https://a.example/"${')'.repeat(50_000)})`],
  [
    'has names that stand for one another',
    `${Array.from({ length: 99 }, (_, index) => `var v${index}=v${index + 1}+v${index + 1};`).join('')}var v99="https://a.example/";${'fetch(v0);'.repeat(1000)}`,
  ],
  ['a browser cannot read either', 'fetch("https://a.example/"'],
])('says of a script that it was not looked at where it %s', async (_, script) => {
  const { findings } = await auditSite(await writeSite({ 'a.js': script }));
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'not-inspected', file: 'a.js', detail: 'script' }),
  );
});

it('judges policies and headers with a million blanks or stars in them', async () => {
  const policy = `default-src 'self'${' '.repeat(1_000_000)}`;
  const { findings } = await auditSite(
    await writeSite({
      'index.html': page('').replace("default-src 'self'", policy),
      _headers: `/${'*a'.repeat(1000)}b\n  Set-Cookie: a=1\n`,
    }),
  );
  expect(findings.map(({ code }) => code)).toEqual(['cookie']);
});

it.each([
  ['comments that do not end', '<!--'.repeat(100_000)],
  ['beginnings of keys', `-----BEGIN ${kind} KEY-----a: `.repeat(30_000)],
  ['paths', 'file:///sitio/a\n'.repeat(200_000)],
])('finds a closed name in a file with very many %s', async (_, text) => {
  const files = { 'notas.txt': `${text}\nAna Góngora Inventada` };
  const { findings } = await auditSite(await writeSite(files), closedOptions);
  expect(findings).toContainEqual(expect.objectContaining({ code: 'closed-text' }));
});
