import { fileURLToPath } from 'node:url';
import { useElementPages } from '@comunal/test-kit';
import { expect, it } from 'vitest';
import { bitcoin, clabe, monero, pix, sepa } from '../../src/index.ts';
import { readCode } from '../element/support/read-codes.ts';

const open = useElementPages({
  engine: fileURLToPath(new URL('support/engine.ts', import.meta.url)),
});

const texts = [
  clabe.create({ bank: '000', branch: '180', account: '00000000001' }),
  pix.create({
    kind: 'static',
    key: '123e4567-e12b-12d1-a456-426655440000',
    name: 'Coletiva de Exemplo',
    city: 'São Paulo',
    amount: 12_50,
  }),
  sepa.create({ name: 'Señora de Prueba', iban: 'DE71110220330123456789', amount: 1_230 }),
  bitcoin.create({ address: 'tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c' }),
  monero.create({
    address:
      '9tztNPc6Tkq9b7oZQt3SHsGJgyLLXEJGDP2G979eNKNdVjqJPC8xg6hcTNGgFKocCVj1EmSNAyrBf6uHjeeDNhPb9UnMkKN',
    description: 'arroz y café',
  }),
];

it.each(texts)(
  'draws %s so that another library reads it from the screen, as SVG and as PNG',
  async (text) => {
    const { page } = await open('');
    const [svg, png] = await page.evaluate(
      (content) => Promise.all([engine.svg(content), engine.png(content)]),
      text,
    );
    const blank = await page.context().newPage();
    await blank.setContent(`<div style="width: 200px">${svg}</div>`);
    expect(await readCode(blank, blank.locator('svg'))).toBe(text);
    await blank.setContent(`<img src="data:image/png;base64,${png}">`);
    expect(await readCode(blank, blank.locator('img'))).toBe(text);
  },
);
