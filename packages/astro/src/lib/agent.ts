import { parseRef, type LocalizedName, type PublicByType } from '@comunal/schemas';
import { getPublic, getSite, listPublic } from './content.ts';
import { pathOf, type Language } from './routes.ts';

/** Somebody who is credited, sells or claims: a reference to an entry, or a name alone. */
export type AgentRef = NonNullable<PublicByType['series']['credits']>[number]['who'];

/** What the site has of a person who is credited by a reference and may be shown. */
export function getPerson(who: AgentRef): PublicByType['person'] | undefined {
  const target = typeof who === 'string' ? parseRef(who, ['organization', 'person']) : undefined;
  return target?.type === 'person' ? getPublic('person', target.slug) : undefined;
}

/** The name of an organisation, a person, or somebody without an entry. */
export function getName(who: AgentRef): LocalizedName | undefined {
  if (typeof who !== 'string') return who.name;
  const target = parseRef(who, ['organization', 'person']);
  return target && getPublic(target.type, target.slug)?.name;
}

/** Where the site tells more of an organisation: its place among the allies, or the page about the collective itself. */
export function agentPath(who: AgentRef, language: Language): string | undefined {
  const target = typeof who === 'string' ? parseRef(who, ['organization', 'person']) : undefined;
  if (target?.type !== 'organization') return undefined;
  if (target.slug === getSite().organization) return pathOf(language, 'about');
  return listPublic('organization').some(({ slug }) => slug === target.slug)
    ? `${pathOf(language, 'allies')}#organization-${target.slug}`
    : undefined;
}
