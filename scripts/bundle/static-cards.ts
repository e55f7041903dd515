import { renderDonateFiles, type Campaign } from '@comunal/fundraising';
import type { FileTree } from './create-zip.ts';

const LANGUAGES = ['es', 'pt', 'en'];
const DIALECTS = ['html', 'kses'] as const;
/** The day that the cards are rendered for, so that the same sources give the same bytes. */
const TODAY = '2030-01-01';

/** A campaign that nobody has: its accounts exist nowhere. */
const campaign: Campaign = {
  title: { es: 'Un año de servidores', pt: 'Um ano de servidores', en: 'A year of servers' },
  summary: {
    es: 'Campaña inventada de la Colectiva de Ejemplo. Ninguna cuenta existe; no mandes dinero.',
    pt: 'Campanha inventada da Colectiva de Ejemplo. Nenhuma conta existe; não mande dinheiro.',
    en: 'A made-up campaign of the Colectiva de Ejemplo. None of the accounts exist; do not send money.',
  },
  isTest: true,
  state: 'running',
  goal: { amount: 6_000_000, currency: 'MXN' },
  rails: [
    {
      id: 'spei',
      kind: 'clabe',
      enabled: true,
      account: '000180000000000014',
      bank: { es: 'Banco de Prueba', pt: 'Banco de Teste', en: 'Test Bank' },
      holder: 'Colectiva de Ejemplo',
    },
    {
      id: 'monedas',
      kind: 'bitcoin',
      enabled: true,
      account: 'tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
    },
    { id: 'pagina', kind: 'link', enabled: true, url: 'https://donar.example/colectiva' },
  ],
};

/** Renders the campaign as files in each language and both dialects, with its data beside them. */
export async function renderStaticCards(): Promise<FileTree> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const cards = new Map([['campaign.json', encode(`${JSON.stringify(campaign, null, 2)}\n`)]]);
  for (const locale of LANGUAGES)
    for (const dialect of DIALECTS) {
      const { html, files } = await renderDonateFiles(campaign, { locale, dialect, today: TODAY });
      cards.set(`${dialect}/${locale}/card.html`, encode(`${html}\n`));
      for (const { path, bytes } of files) cards.set(`${dialect}/${locale}/${path}`, bytes);
    }
  return cards;
}
