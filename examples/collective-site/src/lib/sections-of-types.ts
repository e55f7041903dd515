import type { ContentType } from '@comunal/schemas';
import type { Section } from './routes.ts';

/** Types of entries that have a page each. */
export const typesWithPage = ['event', 'series', 'publication', 'curriculum', 'page'] as const;

/** The section where the page of an entry stands; types without pages of their own are left out. */
export const sectionOf: { readonly [T in ContentType]?: Section } = {
  event: 'activities',
  series: 'activities',
  publication: 'library',
  curriculum: 'library',
  page: 'about',
} satisfies Record<(typeof typesWithPage)[number], Section>;
