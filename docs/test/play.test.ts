import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openBuiltSite } from '@comunal/test-kit/built-site';
import { describe, expect, it } from 'vitest';
import { playElements } from '../src/play/element-controls.ts';
import { DOCS } from './support/docs-pages.ts';

describe.each(Object.entries(playElements))('the playground of %s', (name, { tag, ...element }) => {
  it('has a control for each attribute but those for whole campaigns, keys and pictures', () => {
    const file = createRequire(import.meta.url).resolve(`${element.package}/custom-elements.json`);
    const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
    const declared = manifest.modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === tag);
    const attributes = declared?.attributes?.map((attribute) => attribute.name) ?? [];
    const left = new Set(['campaign', 'trusted-key', 'needed', 'poster']);
    expect(attributes.filter((attribute) => !left.has(attribute)).toSorted()).toEqual(
      element.controls.map((control) => control.name).toSorted(),
    );
  });

  it('writes what is turned into the element and into the code', async () => {
    const { page, origin, errors } = await openBuiltSite(DOCS);
    await page.goto(`${origin}/es/play/${name}/`);
    await page.getByRole('spinbutton', { name: 'heading-level' }).fill('5');
    await page
      .locator(`.stage ${tag}[heading-level="5"]`)
      .getByRole('heading', { level: 5 })
      .first()
      .waitFor();
    expect(await page.locator('pre code').textContent()).toContain('heading-level="5"');
    expect(errors).toEqual([]);
  });
});

it.each([
  { name: 'video', press: /tubo\.example/ },
  { name: 'room', press: /llamada\.example/ },
])('contacts nobody when the button of $name is pressed, and says whom it would', async (play) => {
  const { page, origin, elsewhere } = await openBuiltSite(DOCS);
  await page.goto(`${origin}/en/play/${play.name}/`);
  await page
    .locator('.stage')
    .getByRole('button', { name: play.press })
    .or(page.locator('.stage').getByRole('link', { name: play.press }))
    .first()
    .click();
  await expect.poll(() => page.getByRole('status').textContent()).toMatch(play.press);
  expect(await page.locator('.stage iframe').count()).toBe(0);
  expect(elsewhere).toEqual([]);
});

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly { readonly name: string }[];
    }[];
  }[];
}
