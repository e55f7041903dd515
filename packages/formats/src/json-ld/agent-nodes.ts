import type { Organization, Person } from 'schema-dts';
import { listAgents, type Agent, type PublicCredit } from '../credits.ts';
import { identify, pick, type JsonLdContext } from './json-ld-context.ts';

/** Describes everyone who is credited in one of some roles. */
export function toAgents(
  credits: readonly PublicCredit[] | undefined,
  roles: readonly PublicCredit['role'][],
  context: JsonLdContext,
): (Organization | Person)[] {
  return listAgents(credits, roles, context.lookup).flatMap(
    (agent) => toAgent(agent, context) ?? [],
  );
}

/**
 * Describes somebody by a reference. A name alone may be that of a person or of a collective. It is described as an organization
 * only where it has an entry as one; schema.org has no type for either, and `Person` is what its roles take by default.
 */
export function toAgent(agent: Agent, context: JsonLdContext): Organization | Person | undefined {
  switch (agent.type) {
    case 'organization':
      return { '@type': 'Organization', ...identify(agent.entry, context) };
    case 'person':
      return { '@type': 'Person', ...identify(agent.entry, context) };
    case 'name': {
      const name = pick(agent.name, context);
      return name === undefined ? undefined : { '@type': 'Person', name };
    }
  }
}
