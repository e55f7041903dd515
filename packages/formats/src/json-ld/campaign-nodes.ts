import type { DonateActionLeaf } from 'schema-dts';
import type { Public } from '@comunal/schemas';
import { compact } from './compact.ts';
import { identify, pick, type JsonLdContext } from './json-ld-context.ts';

/**
 * Describes a campaign as something that can be done: giving to a collective. Numbers of accounts are left out. Search engines
 * keep what they read, and an old number would go on being paid to.
 */
export function toDonateAction(
  campaign: Public<'campaign'>,
  context: JsonLdContext,
): DonateActionLeaf {
  const organization = context.lookup('organization', campaign.organization);
  const identity = identify(campaign, context);
  return compact<DonateActionLeaf>({
    '@type': 'DonateAction',
    ...identity,
    description: pick(campaign.summary, context),
    actionStatus: statuses[campaign.state],
    recipient: organization && { '@type': 'Organization', ...identify(organization, context) },
    target: identity.url,
  });
}

const statuses = {
  planned: 'https://schema.org/PotentialActionStatus',
  running: 'https://schema.org/ActiveActionStatus',
  paused: 'https://schema.org/PotentialActionStatus',
  ended: 'https://schema.org/CompletedActionStatus',
} as const;
