import { pickCases } from '@comunal/test-kit/pick-cases';
import { expect, it } from 'vitest';
import { setStage } from './attacks/genuine-page.ts';
import { attacks } from './attacks/index.ts';
import { donationSite, SITE } from './support/donation-site.ts';

const PAGE = SITE['apoyo/index.html'] ?? '';
const ELEMENT = '<comunal-donate src="campaign.json"></comunal-donate>';

it('verify raises an alarm for attacks of every class on a page that is in a signed manifest', async () => {
  const stage = await setStage();
  const site = await donationSite();
  await site.sign();
  expect((await site.verify()).code).toBe(0);
  const missed: string[] = [];
  for (const attack of pickCases(attacks, 3, (each) => each.class)) {
    const { body, isAlone, headers = {}, files = {} } = attack;
    const { ':status': status = '200', ...more } = headers;
    site.tampered.clear();
    site.tampered.set('/apoyo/', {
      body: PAGE.replace(ELEMENT, `${stage.fill(body)}${isAlone ? '' : ELEMENT}`),
      status: Number(status),
      headers: Object.fromEntries(
        Object.entries(more).map(([name, value]) => [name, stage.fill(value)]),
      ),
    });
    for (const [path, file] of Object.entries(files))
      site.tampered.set(path, { body: stage.fill(file.body) });
    const { code } = await site.verify();
    if (code !== 1) missed.push(`${attack.class}: ${attack.name} (${code})`);
  }
  expect(missed).toEqual([]);
});
