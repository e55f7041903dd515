import { parseRef, type Public } from '@comunal/schemas';
import type { TextByLanguage } from '@comunal/i18n';
import type { PublicLookup } from './export-options.ts';

/** A credit in the form that may be published. */
export type PublicCredit = NonNullable<Public<'event'>['credits']>[number];

/** Somebody who is credited: a collective or a person with an entry, or a name alone. */
export type Agent =
  | { readonly type: 'organization'; readonly entry: Public<'organization'> }
  | { readonly type: 'person'; readonly entry: Public<'person'> }
  | { readonly type: 'name'; readonly name: TextByLanguage };

/** Finds who is meant by the `who` of a credit, or by the seller of an edition. Whoever has no listed entry is left out. */
export function resolveAgent(who: PublicCredit['who'], lookup: PublicLookup): Agent | undefined {
  if (typeof who !== 'string') return { type: 'name', name: who.name };
  const target = parseRef(who, ['organization', 'person']);
  if (!target) return undefined;
  if (target.type === 'organization') {
    const entry = lookup('organization', target.slug);
    return entry && { type: 'organization', entry };
  }
  const entry = lookup('person', target.slug);
  return entry && { type: 'person', entry };
}

/** Lists who is credited in one of some roles, in the order of the credits, each once. */
export function listAgents(
  credits: readonly PublicCredit[] | undefined,
  roles: readonly PublicCredit['role'][],
  lookup: PublicLookup,
): Agent[] {
  const agents = new Map<string, Agent>();
  for (const { who, role } of credits ?? []) {
    const agent = roles.includes(role) ? resolveAgent(who, lookup) : undefined;
    if (agent) agents.set(JSON.stringify(who), agent);
  }
  return [...agents.values()];
}

/** Returns the name that somebody goes by in public. */
export function getAgentName(agent: Agent): TextByLanguage {
  return agent.type === 'name' ? agent.name : agent.entry.name;
}
