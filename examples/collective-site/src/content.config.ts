import { checks as captionChecks } from '@comunal/captions/checks';
import { comunalLoader } from '@comunal/content/astro';
import { checks as railChecks } from '@comunal/fundraising/checks';
import { defineCollection } from 'astro:content';
import { contentDir } from './lib/content-dir.ts';

// A wrong account or a caption file that shows nothing stops a build, as any error in the content does.
const checks = [...captionChecks, ...railChecks];

// Each collection holds what the outside may see, and nothing else: see lib/content.ts for the way to read them.
export const collections = {
  site: defineCollection({ loader: comunalLoader({ dir: contentDir, type: 'site', checks }) }),
  organization: defineCollection({
    loader: comunalLoader({ dir: contentDir, type: 'organization', checks }),
  }),
  person: defineCollection({ loader: comunalLoader({ dir: contentDir, type: 'person', checks }) }),
  series: defineCollection({ loader: comunalLoader({ dir: contentDir, type: 'series', checks }) }),
  event: defineCollection({ loader: comunalLoader({ dir: contentDir, type: 'event', checks }) }),
  recording: defineCollection({
    loader: comunalLoader({ dir: contentDir, type: 'recording', checks }),
  }),
  publication: defineCollection({
    loader: comunalLoader({ dir: contentDir, type: 'publication', checks }),
  }),
  curriculum: defineCollection({
    loader: comunalLoader({ dir: contentDir, type: 'curriculum', checks }),
  }),
  service: defineCollection({
    loader: comunalLoader({ dir: contentDir, type: 'service', checks }),
  }),
  campaign: defineCollection({
    loader: comunalLoader({ dir: contentDir, type: 'campaign', checks }),
  }),
  page: defineCollection({ loader: comunalLoader({ dir: contentDir, type: 'page', checks }) }),
};
