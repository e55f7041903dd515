import type { Campaign } from '@comunal/fundraising';
import type { Language } from '../languages.ts';

/** The invented campaign of the playground, in the language of the page. None of its accounts exist. */
export function createSampleCampaign(language: Language): Campaign {
  const { title, summary, server, copies } = texts[language];
  return {
    title,
    summary,
    isTest: true,
    goal: { amount: 60_000_00, currency: 'MXN' },
    costs: [{ label: server, amount: { amount: 1_234_00, currency: 'MXN' }, per: 'month' }],
    rails: [
      {
        id: 'clabe',
        kind: 'clabe',
        enabled: true,
        account: '000180000000000014',
        holder: 'Colectiva de Ejemplo',
      },
      {
        id: 'iban',
        kind: 'iban',
        enabled: true,
        account: 'ES36 0000 0000 0500 0000 0001',
        holder: 'Colectiva de Ejemplo',
      },
      { id: 'ejemplares', kind: 'copies', enabled: true, instructions: { [language]: copies } },
    ],
  };
}

const texts: Readonly<
  Record<Language, Readonly<Record<'title' | 'summary' | 'server' | 'copies', string>>>
> = {
  es: {
    title: 'Sostener los servidores de prueba',
    summary: 'Campaña inventada. Ninguna cuenta existe; no mandes dinero.',
    server: 'Servidor de llamadas',
    copies: 'Llévate un libro de ejemplo y deja una cooperación de prueba.',
  },
  en: {
    title: 'Keep the test servers running',
    summary: 'A made-up campaign. None of the accounts exist; do not send money.',
    server: 'Call server',
    copies: 'Take a sample book and leave a test contribution.',
  },
  pt: {
    title: 'Manter os servidores de teste',
    summary: 'Campanha inventada. Nenhuma conta existe; não mande dinheiro.',
    server: 'Servidor de chamadas',
    copies: 'Leve um livro de exemplo e deixe uma contribuição de teste.',
  },
};
