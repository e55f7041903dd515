import { replaceHiddenCharacters } from '../rails/hidden-characters.ts';
import type { Campaign, CampaignMoney, CampaignNeed, CampaignRail } from './campaign.ts';
import { toRecord } from './field-reader.ts';

/** A field of a campaign file that nothing reads. */
export interface UnknownField {
  /** Such as `rails.0.holdr`. */
  readonly path: string;
  readonly name: string;
  /** The fields that there are in its place. */
  readonly known: readonly string[];
}

/** Nobody reads more, and a name is no longer than this. */
const MAX_FIELDS = 20;
const MAX_NAME = 60;

/** The fields of a campaign that no page shows, because nobody knows their names: most are mistyped. */
export function findUnknownFields(campaign: Campaign): UnknownField[] {
  const data = toRecord(campaign);
  const found = [...unknownIn(data, '', CAMPAIGN)];
  for (const [name, known] of Object.entries(PARTS)) {
    const value = data[name];
    const parts = Array.isArray(value) ? (value as unknown[]).slice(0, 100) : [value];
    for (const [index, part] of parts.entries()) {
      const path = Array.isArray(value) ? `${name}.${index}.` : `${name}.`;
      found.push(...unknownIn(part, path, known));
    }
  }
  return found.slice(0, MAX_FIELDS);
}

function unknownIn(part: unknown, path: string, known: readonly string[]): UnknownField[] {
  return Object.keys(toRecord(part))
    .filter((name) => !known.includes(name))
    .slice(0, MAX_FIELDS)
    .map((key) => {
      const name = replaceHiddenCharacters(key.slice(0, MAX_NAME));
      return { path: path + name, name, known };
    });
}

/** Every field by its name: the compiler asks for those that are missing here. */
function names<Part>(fields: Readonly<Record<keyof Required<Part>, true>>): readonly string[] {
  return Object.keys(fields);
}

type Item<List> = List extends readonly (infer Each)[] ? Each : never;

const CAMPAIGN = names<Campaign>({
  title: true,
  summary: true,
  state: true,
  starts: true,
  ends: true,
  goal: true,
  costs: true,
  milestones: true,
  needs: true,
  rails: true,
  gifts: true,
  isTest: true,
});

const PARTS: Readonly<Partial<Record<keyof Campaign, readonly string[]>>> = {
  goal: names<CampaignMoney>({ amount: true, currency: true }),
  costs: names<Item<NonNullable<Campaign['costs']>>>({ label: true, amount: true, per: true }),
  milestones: names<Item<NonNullable<Campaign['milestones']>>>({ label: true, amount: true }),
  needs: names<CampaignNeed>({
    kind: true,
    label: true,
    isCovered: true,
    until: true,
    where: true,
    precision: true,
  }),
  rails: names<CampaignRail>({
    id: true,
    kind: true,
    label: true,
    enabled: true,
    account: true,
    bank: true,
    holder: true,
    city: true,
    url: true,
    instructions: true,
    notes: true,
  }),
  gifts: names<NonNullable<Campaign['gifts']>>({
    asOf: true,
    source: true,
    money: true,
    inKind: true,
    hours: true,
    count: true,
  }),
};
