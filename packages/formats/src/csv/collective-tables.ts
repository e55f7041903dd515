import { formatMinorUnits } from '../minor-units.ts';
import {
  dateCell,
  joinCell,
  licenseCell,
  pageCell,
  placeCell,
  refsCell,
  slugCell,
  textCell,
} from './cell-values.ts';
import { defineTable } from './csv-table.ts';

/** A row for each collective or other organization. */
export const organizationTable = defineTable<'organization'>({
  slug: ({ slug }) => slug,
  page_url: pageCell,
  name: ({ name }, context) => textCell(name, context),
  kind: ({ kind }) => kind,
  place: ({ place }, context) => placeCell(place, context),
  url: ({ url }) => url,
  onion_url: ({ onionUrl }) => onionUrl,
  links: ({ links }) => joinCell(links?.map(({ url }) => url)),
  contacts: ({ contacts }) => joinCell(contacts?.map(({ value }) => value)),
  summary: ({ summary }, context) => textCell(summary, context),
  updated: ({ updated }) => dateCell(updated),
});

/** A row for each person, with what they agreed to. */
export const personTable = defineTable<'person'>({
  slug: ({ slug }) => slug,
  page_url: pageCell,
  name: ({ name }, context) => textCell(name, context),
  pronouns: ({ pronouns }, context) => textCell(pronouns, context),
  organizations: ({ organizations }, context) =>
    joinCell(organizations?.map((slug) => context.lookup('organization', slug)?.slug)),
  links: ({ links }) => joinCell(links?.map(({ url }) => url)),
  biography: ({ biography }, context) => textCell(biography, context),
  updated: ({ updated }) => dateCell(updated),
});

/** A row for each service. */
export const serviceTable = defineTable<'service'>({
  slug: ({ slug }) => slug,
  page_url: pageCell,
  name: ({ name }, context) => textCell(name, context),
  kind: ({ kind }) => kind,
  state: ({ state }) => state,
  software: ({ software }, context) => textCell(software, context),
  url: ({ url }) => url,
  onion_url: ({ onionUrl }) => onionUrl,
  openness: ({ openness }) => openness,
  free: ({ free }) => free,
  monthly_cost: ({ monthlyCost }) => monthlyCost && formatMinorUnits(monthlyCost),
  currency: ({ monthlyCost }) => monthlyCost?.currency,
  summary: ({ summary }, context) => textCell(summary, context),
  updated: ({ updated }) => dateCell(updated),
});

/** A row for each campaign. Accounts are left out: a table is copied, and an old number would go on being paid to. */
export const campaignTable = defineTable<'campaign'>({
  slug: ({ slug }) => slug,
  page_url: pageCell,
  title: ({ title }, context) => textCell(title, context),
  organization: ({ organization }, context) => slugCell('organization', organization, context),
  state: ({ state }) => state,
  starts: ({ starts }) => dateCell(starts),
  ends: ({ ends }) => dateCell(ends),
  goal: ({ goal }) => goal && formatMinorUnits(goal),
  currency: ({ goal }) => goal?.currency,
  services: ({ services }, context) => refsCell(services, ['service'], context),
  summary: ({ summary }, context) => textCell(summary, context),
  updated: ({ updated }) => dateCell(updated),
});

/** A row for each page. */
export const pageTable = defineTable<'page'>({
  slug: ({ slug }) => slug,
  page_url: pageCell,
  title: ({ title }, context) => textCell(title, context),
  order: ({ order }) => order,
  summary: ({ summary }, context) => textCell(summary, context),
  updated: ({ updated }) => dateCell(updated),
});

/** A row for the site. */
export const siteTable = defineTable<'site'>({
  slug: ({ slug }) => slug,
  title: ({ title }, context) => textCell(title, context),
  url: ({ url }) => url,
  languages: ({ languages }) => joinCell(languages),
  organization: ({ organization }, context) => slugCell('organization', organization, context),
  tagline: ({ tagline }, context) => textCell(tagline, context),
  summary: ({ summary }, context) => textCell(summary, context),
  license: ({ license }, context) => licenseCell(license, context),
  updated: ({ updated }) => dateCell(updated),
});
