import { fileURLToPath } from 'node:url';
import { useElementPages } from '@comunal/test-kit';
import { expect, it } from 'vitest';

const open = useElementPages({
  elements: fileURLToPath(import.meta.resolve('../src/index.ts')),
  tseltal: fileURLToPath(import.meta.resolve('./support/register-tseltal.ts')),
});

const campaign = {
  title: { es: 'Una campaña de ejemplo' },
  isTest: true,
  rails: [{ id: 'clabe', kind: 'clabe', enabled: true, account: '000000077777777770' }],
};
const ELEMENTS = `
  <comunal-video src="https://tubo.example/w/4uZmbzpQpYnvp5bxWQCgqF" duration="PT5M"></comunal-video>
  <comunal-room instance="https://meet.example" room="aula" open="embed"></comunal-room>
  <comunal-donate layout="full">
    <script type="application/json">${JSON.stringify(campaign)}</script>
  </comunal-donate>`;

it('shows a registered language in the three elements, and marks what fell back to Spanish', async () => {
  const { page, errors, elsewhere } = await open(ELEMENTS, { lang: 'tzh' });
  const play = page.locator('comunal-video button').first();
  const embed = page.locator('comunal-room button').first();
  const thanks = page.locator('comunal-donate [part=thanks]');
  await thanks.waitFor();
  const language = (): Promise<(string | undefined)[]> =>
    Promise.all(
      [play, embed, thanks].map((text) =>
        text.evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang),
      ),
    );
  expect(await play.textContent()).toContain('Ver en tubo.example');
  expect(await language()).toEqual(['es', 'es', 'es']);

  await page.evaluate(() => (globalThis as unknown as { register: () => void }).register());
  await expect.poll(() => play.textContent()).toContain('[tzh] Ver en tubo.example');
  await expect.poll(() => embed.textContent()).toContain('[tzh] Abrir aquí la llamada');
  await expect.poll(() => thanks.textContent()).toBe('[tzh] Gracias.');
  expect(await language()).toEqual(['tzh', 'tzh', 'tzh']);

  const marked = page.locator('comunal-video, comunal-room, comunal-donate').locator('[lang=es]');
  const texts = await marked.allTextContents();
  expect(texts.join(' ')).toContain('Ese servidor verá tu dirección de red.');
  expect(texts.join(' ')).toContain('Quien esté en la llamada te oye');
  expect(texts.join(' ')).toContain('Maneras de dar');
  expect(texts.filter((text) => text.includes('[tzh]'))).toEqual([]);
  expect(errors).toEqual([]);
  expect(elsewhere).toEqual([]);
});
