import type { CreditRole, LocalizedName, PublicByType } from '@comunal/schemas';
import { getPublic } from './content.ts';
import type { Language } from './routes.ts';
import { placeText } from './place-text.ts';

type ShownCredit = NonNullable<PublicByType['series']['credits']>[number];

/** A credit with the name of whoever it speaks of. */
export interface NamedCredit {
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
    const named = { name, as, from: from && placeText(from, language) };
    byRole.set(role, [...(byRole.get(role) ?? []), named]);
  }
  return byRole;
}

/** The name of an organisation, a person, or somebody without an entry. */
export function getName(who: ShownCredit['who']): LocalizedName | undefined {
  if (typeof who !== 'string') return who.name;
  const [type, slug = ''] = who.split('/');
  return getPublic(type === 'person' ? 'person' : 'organization', slug)?.name;
}
