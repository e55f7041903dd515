import { comunalLoader } from '@comunal/content/astro';
import { defineCollection } from 'astro:content';
import { contentDir } from './lib/content-dir.ts';

// Each collection holds what the outside may see, and nothing else: see lib/content.ts for the way to read them.
export const collections = {
  site: defineCollection({ loader: comunalLoader({ dir: contentDir, type: 'site' }) }),
  organization: defineCollection({
    loader: comunalLoader({ dir: contentDir, type: 'organization' }),
  }),
  person: defineCollection({ loader: comunalLoader({ dir: contentDir, type: 'person' }) }),
  series: defineCollection({ loader: comunalLoader({ dir: contentDir, type: 'series' }) }),
  event: defineCollection({ loader: comunalLoader({ dir: contentDir, type: 'event' }) }),
  recording: defineCollection({ loader: comunalLoader({ dir: contentDir, type: 'recording' }) }),
  publication: defineCollection({
    loader: comunalLoader({ dir: contentDir, type: 'publication' }),
  }),
  curriculum: defineCollection({ loader: comunalLoader({ dir: contentDir, type: 'curriculum' }) }),
  service: defineCollection({ loader: comunalLoader({ dir: contentDir, type: 'service' }) }),
  campaign: defineCollection({ loader: comunalLoader({ dir: contentDir, type: 'campaign' }) }),
  page: defineCollection({ loader: comunalLoader({ dir: contentDir, type: 'page' }) }),
};
