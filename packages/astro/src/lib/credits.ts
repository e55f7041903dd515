import type { CreditRole, LocalizedName, PublicByType } from '@comunal/schemas';
import { getName, type AgentRef } from './agent.ts';
import type { Language } from './routes.ts';
import { placeText } from './place-text.ts';

type ShownCredit = NonNullable<PublicByType['series']['credits']>[number];

/** A credit with the name of whoever it speaks of. */
export interface NamedCredit {
  readonly who: AgentRef;
  readonly name: LocalizedName;
  readonly as: LocalizedName | undefined;
  readonly from: string | undefined;
}

/** Credits under their roles, in the order in which they were written. */
export function creditsByRole(
  credits: readonly ShownCredit[],
  language: Language,
): Map<CreditRole, NamedCredit[]> {
  const byRole = new Map<CreditRole, NamedCredit[]>();
  for (const { who, role, as, from } of credits) {
    const name = getName(who);
    if (name === undefined) continue;
    const named = { who, name, as, from: from && placeText(from, language) };
    byRole.set(role, [...(byRole.get(role) ?? []), named]);
  }
  return byRole;
}
