import type { TemplateLocale } from './site-choices.ts';

/** What the sample entries are called in addresses, in the first language of the site that they are written in. */
export interface SampleSlugs {
  readonly talk: string;
  readonly workshop: string;
  readonly book: string;
  readonly room: string;
  readonly campaign: string;
}

/** The slugs of the sample entries by language. */
export const sampleSlugs: Readonly<Record<TemplateLocale, SampleSlugs>> = {
  es: {
    talk: 'charla-de-muestra',
    workshop: 'taller-cerrado',
    book: 'libro-de-muestra',
    room: 'sala-de-llamadas',
    campaign: 'campana-de-muestra',
  },
  en: {
    talk: 'sample-talk',
    workshop: 'closed-workshop',
    book: 'sample-book',
    room: 'call-room',
    campaign: 'sample-campaign',
  },
  pt: {
    talk: 'palestra-de-exemplo',
    workshop: 'oficina-fechada',
    book: 'livro-de-exemplo',
    room: 'sala-de-chamadas',
    campaign: 'campanha-de-exemplo',
  },
};
