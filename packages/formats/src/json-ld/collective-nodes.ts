import type {
  ContactPointLeaf,
  OrganizationLeaf,
  PersonLeaf,
  ServiceLeaf,
  WebPageLeaf,
  WebSiteLeaf,
} from 'schema-dts';
import type { Public } from '@comunal/schemas';
import { getLicenseUrl } from '../license-url.ts';
import { compact } from './compact.ts';
import { identify, pick, type JsonLdContext } from './json-ld-context.ts';
import { toImage } from './media-nodes.ts';
import { toPlace } from './place-nodes.ts';

/** Describes a collective or another organization. Its page on this site says what `sameAs` does for its own site. */
export function toOrganization(
  organization: Public<'organization'>,
  context: JsonLdContext,
): OrganizationLeaf {
  const { url, onionUrl, links = [], place } = organization;
  return compact<OrganizationLeaf>({
    '@type': 'Organization',
    ...identify(organization, context),
    description: pick(organization.summary, context),
    sameAs: [url, onionUrl, ...links.map((link) => link.url)].filter((each) => each !== undefined),
    logo: toImage('organization', organization.logo, context),
    location: place && toPlace(place, context),
    contactPoint: toContactPoints(organization, context),
  });
}

/** Describes a person by what they agreed to: a public name, and more only with their consent. */
export function toPerson(person: Public<'person'>, context: JsonLdContext): PersonLeaf {
  return compact<PersonLeaf>({
    '@type': 'Person',
    ...identify(person, context),
    description: pick(person.biography, context),
    pronouns: pick(person.pronouns, context),
    image: toImage('person', person.picture, context),
    sameAs: person.links?.map(({ url }) => url),
    affiliation: (person.organizations ?? []).flatMap((slug) => {
      const organization = context.lookup('organization', slug);
      return organization
        ? ({ '@type': 'Organization', ...identify(organization, context) } as const)
        : [];
    }),
  });
}

/** Describes the site itself. */
export function toWebSite(site: Public<'site'>, context: JsonLdContext): WebSiteLeaf {
  const organization = context.lookup('organization', site.organization);
  return compact<WebSiteLeaf>({
    '@type': 'WebSite',
    ...identify(site, context),
    url: site.url,
    description: pick(site.summary, context),
    inLanguage: site.languages,
    publisher: organization && { '@type': 'Organization', ...identify(organization, context) },
    license: site.license && getLicenseUrl(site.license),
  });
}

/** Describes a page of free text. */
export function toWebPage(page: Public<'page'>, context: JsonLdContext): WebPageLeaf {
  return compact<WebPageLeaf>({
    '@type': 'WebPage',
    ...identify(page, context),
    description: pick(page.summary, context),
    image: toImage('page', page.picture, context),
  });
}

/** Describes a service. What is claimed of its encryption is left to its page, which says by whom. */
export function toService(service: Public<'service'>, context: JsonLdContext): ServiceLeaf {
  const addresses = [service.url, service.onionUrl].filter((each) => each !== undefined);
  return compact<ServiceLeaf>({
    '@type': 'Service',
    ...identify(service, context),
    description: pick(service.summary, context),
    serviceType: service.kind,
    availableChannel: addresses.map((serviceUrl) => ({ '@type': 'ServiceChannel', serviceUrl })),
  });
}

function toContactPoints(
  { contacts }: Public<'organization'>,
  context: JsonLdContext,
): ContactPointLeaf[] {
  return (contacts ?? []).flatMap(({ label, kind, value }) => {
    if (kind === 'post' || kind === 'other') return [];
    return compact<ContactPointLeaf>({
      '@type': 'ContactPoint',
      contactType: pick(label, context),
      ...(kind === 'email' ? { email: value } : { url: value }),
    });
  });
}
