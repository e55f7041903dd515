import type { CreativeWorkLeaf } from 'schema-dts';
import type { PublicCredit } from '../credits.ts';
import { toAgents } from './agent-nodes.ts';
import { compact, type Properties } from './compact.ts';
import type { JsonLdContext } from './json-ld-context.ts';

/** Describes who made a work. `Book` alone has a property for its illustrators, who are contributors elsewhere. */
export function describeAuthorship(
  credits: readonly PublicCredit[] | undefined,
  context: JsonLdContext,
): Properties<CreativeWorkLeaf> {
  return compact<Properties<CreativeWorkLeaf>>({
    author: toAgents(credits, ['author', 'speaker'], context),
    editor: toAgents(credits, ['editor'], context).filter(isPerson),
    publisher: toAgents(credits, ['publisher'], context),
    translator: toAgents(credits, ['translator', 'interpreter'], context),
    contributor: [
      ...toAgents(credits, ['editor'], context).filter((agent) => !isPerson(agent)),
      ...toAgents(
        credits,
        [
          'organizer',
          'partner',
          'host',
          'facilitator',
          'moderator',
          'guest',
          'illustrator',
          'participant',
          'other',
        ],
        context,
      ),
    ],
  });
}

type AgentNode = ReturnType<typeof toAgents>[number];

/** `editor` of schema.org takes people alone. */
function isPerson(agent: AgentNode): agent is Extract<AgentNode, { '@type': 'Person' }> {
  return typeof agent === 'object' && agent['@type'] === 'Person';
}
