import { expect, it } from 'vitest';
import { listPageLoads } from '../loads/page-loads.ts';
import { parsePage } from '../pages/parse-page.ts';
import { PolicyNeeds } from './policy-needs.ts';

function propose(html: string): string {
  const site = { dir: '/site', files: new Map() };
  const needs = new PolicyNeeds();
  needs.addPage(listPageLoads(parsePage('index.html', html), site));
  return needs.toPolicy();
}

it('allows nothing but the site where a page needs nothing else', () => {
  expect(propose('<p>Hola</p>')).toBe(
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'",
  );
});

it('allows what an element opens once somebody presses its button', () => {
  expect(propose('<comunal-video src="https://videos.example/w/1"></comunal-video>')).toContain(
    "frame-src 'self' https://videos.example;",
  );
});

it('allows styles in attributes and no other code in them', () => {
  const policy = propose('<p style="color: red" onclick="x()">Hola</p>');
  expect(policy).toContain("style-src-attr 'unsafe-inline'");
  expect(policy).not.toContain('script-src');
});
