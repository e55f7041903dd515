import type { ContentType } from '@comunal/schemas';

/** The optional fields that people mostly need, by type: a new entry names them in comments. */
export const usualFields: { readonly [T in ContentType]: readonly string[] } = {
  site: ['body', 'license'],
  organization: ['summary', 'place', 'url', 'logo', 'contacts'],
  person: ['pronouns', 'biography', 'picture', 'links', 'consents'],
  series: ['summary', 'kind', 'ends', 'mode', 'languages', 'picture', 'credits'],
  event: [
    'summary',
    'kind',
    'ends',
    'mode',
    'attendance',
    'place',
    'joinUrl',
    'languages',
    'picture',
    'credits',
    'series',
  ],
  recording: [
    'summary',
    'date',
    'duration',
    'license',
    'credits',
    'copies',
    'captions',
    'consents',
  ],
  podcast: ['body', 'cover', 'feedUrl', 'links', 'license', 'episodes'],
  publication: ['published', 'license', 'cover', 'credits', 'editions'],
  curriculum: ['body', 'languages', 'materials', 'credits', 'license'],
  service: ['software', 'url', 'onionUrl', 'monthlyCost'],
  campaign: ['body', 'starts', 'ends', 'goal', 'rails'],
  page: ['summary', 'picture', 'order'],
};
