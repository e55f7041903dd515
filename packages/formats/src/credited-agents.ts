import { listAgents, getAgentName, type PublicCredit } from './credits.ts';
import type { ExportOptions } from './export-options.ts';
import { getText } from './localized-text.ts';
import { createResolver } from './resolve-entry.ts';

/** Who took part, under the name that may be published. */
export interface CreditedAgent {
  readonly name: string;
  readonly role: PublicCredit['role'];
  /** The address of their page. */
  readonly url?: string;
}

/**
 * Lists who took part, each once a role. Whoever has an entry is listed while `lookup` finds it and it is public: those with an
 * unlisted one are in no list.
 */
export function listCreditedAgents(
  credits: readonly PublicCredit[] | undefined,
  options: ExportOptions,
): CreditedAgent[] {
  const lookup = createResolver(options.lookup);
  const roles = new Set(credits?.map(({ role }) => role));
  return [...roles].flatMap((role) =>
    listAgents(credits, [role], lookup).map((agent) => {
      const name = getText(getAgentName(agent), options.locale) ?? '';
      const url = agent.type === 'name' ? undefined : options.pageUrl?.(agent.entry);
      return { name, role, ...(url !== undefined && { url }) };
    }),
  );
}
