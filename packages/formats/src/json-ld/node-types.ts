import type { ContentType } from '@comunal/schemas';

/** The type of schema.org by which a reference names an entry of each content type. */
export const nodeTypes = {
  site: 'WebSite',
  organization: 'Organization',
  person: 'Person',
  series: 'EventSeries',
  event: 'Event',
  recording: 'MediaObject',
  podcast: 'PodcastSeries',
  article: 'Article',
  publication: 'CreativeWork',
  curriculum: 'Course',
  service: 'Service',
  campaign: 'DonateAction',
  page: 'WebPage',
} as const satisfies { readonly [T in ContentType]: string };
