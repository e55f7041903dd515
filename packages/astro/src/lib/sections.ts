import type { ContentType } from '@comunal/schemas';
import { config } from 'virtual:comunal/config';
import { getPublic, getSite, listPublic } from './content.ts';
import { sectionNames, type Section } from './section-names.ts';

/** Whether a section has something to show: without it the section has no page, and is in no menu. */
const isFilled: { readonly [S in Section]: () => boolean } = {
  home: () => true,
  activities: () => hasListed('event', 'series'),
  news: () => hasListed('article'),
  library: () => hasListed('publication', 'curriculum', 'podcast'),
  services: () => hasListed('service'),
  allies: hasAllies,
  about: () => true,
  support: hasSupport,
  search: () => config.search,
  print: () => config.print,
  offline: () => config.offline,
};

/** The sections that have a page, in the order in which the toolkit names them. */
export const filledSections: readonly Section[] = sectionNames.filter((name) => isFilled[name]());

/** The sections of the menu. */
export const menuSections: readonly Section[] = config.sections.filter((name) =>
  filledSections.includes(name),
);

/** Whether there is a page of a section to lead to. */
export function hasSection(section: Section): boolean {
  return filledSections.includes(section);
}

function hasListed(...types: readonly ContentType[]): boolean {
  return types.some((type) => listPublic(type).length > 0);
}

function hasAllies(): boolean {
  const { allyPlaces = [], organization: own } = getSite();
  return allyPlaces.length > 0 || listPublic('organization').some(({ slug }) => slug !== own);
}

function hasSupport(): boolean {
  const organization = getPublic('organization', getSite().organization);
  const { calls = [], funding = [], refusedMoney } = organization ?? {};
  const usesOfCopies = listPublic('publication').flatMap(({ editions = [] }) =>
    editions.flatMap(({ uses = [] }) => uses),
  );
  return (
    hasListed('campaign') ||
    calls.length > 0 ||
    funding.length > 0 ||
    refusedMoney !== undefined ||
    usesOfCopies.some(({ purpose }) => purpose === 'fundraising')
  );
}
