import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '@comunal/content';
import { contentTypes } from '@comunal/schemas';
import { expect, it } from 'vitest';
import { DIST, DOCS } from './support/docs-pages.ts';

const CANARY = /canary-[a-z0-9]{20}/;
const SAMPLE_SITE = join(DOCS, '..', 'examples/collective-site/content-sample');

it('has a valid sample of each content type, all of which is published', async () => {
  const content = await loadContent(join(DOCS, 'samples'));
  const published = content.toPublic();
  expect(content.problems).toEqual([]);
  for (const type of contentTypes) {
    expect(content.list(type)).toHaveLength(1);
    expect(withoutConsents(published.list(type))).toEqual(withoutConsents(content.list(type)));
  }
});

it('shows no consent that says who granted it, ends or was withdrawn', async () => {
  const { entries } = await loadContent(join(DOCS, 'samples'));
  const consents = entries.flatMap((entry) => ('consents' in entry ? (entry.consents ?? []) : []));
  expect(consents.length).toBeGreaterThan(0);
  for (const consent of consents) expect(Object.keys(consent)).toEqual(['scope', 'granted']);
});

it('holds no canary of the sample site in any page', () => {
  expect(filesWithCanaries(SAMPLE_SITE, '**/*.{md,yaml}')).not.toEqual([]);
  expect(globSync('**/*.html', { cwd: DIST }).length).toBeGreaterThan(300);
  expect(filesWithCanaries(DIST, '**/*.html')).toEqual([]);
});

function filesWithCanaries(cwd: string, pattern: string): string[] {
  return globSync(pattern, { cwd }).filter((file) =>
    CANARY.test(readFileSync(join(cwd, file), 'utf8')),
  );
}

/** What is left without consents, and without who can be recognised in a picture: neither is published, and both are usual. */
function withoutConsents(entries: readonly unknown[]): unknown {
  const hidden = new Set(['consents', 'people', '~public']);
  return JSON.parse(JSON.stringify(entries, (key, value) => (hidden.has(key) ? undefined : value)));
}
