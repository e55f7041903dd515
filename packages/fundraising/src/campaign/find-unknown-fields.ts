import { replaceHiddenCharacters } from '../rails/hidden-characters.ts';
import type { Campaign, CampaignMoney, CampaignNeed, CampaignRail } from './campaign.ts';
import { toRecord } from './field-reader.ts';

/** A field of a campaign file that nothing reads. */
export interface UnknownField {
  /** The path, such as `rails.0.holdr`. */
  readonly path: string;
  readonly name: string;
  /** The names of the fields that are known there. */
  readonly known: readonly string[];
}

/** Nobody reads more fields, and none has a longer name. */
const MAX_FIELDS = 20;
const MAX_NAME_LENGTH = 60;

/** Finds the fields of a campaign that no page shows, because their names are unknown: most are misspelled. */
export function findUnknownFields(campaign: Campaign): UnknownField[] {
  const data = toRecord(campaign);
  const unknown = [...listUnknown(data, '', CAMPAIGN)];
  for (const [name, known] of Object.entries(PARTS)) {
    const value = data[name];
    const parts = Array.isArray(value) ? (value as unknown[]).slice(0, 100) : [value];
    for (const [index, part] of parts.entries()) {
      const path = Array.isArray(value) ? `${name}.${index}.` : `${name}.`;
      unknown.push(...listUnknown(part, path, known));
    }
  }
  return unknown.slice(0, MAX_FIELDS);
}

function listUnknown(part: unknown, path: string, known: readonly string[]): UnknownField[] {
  return Object.keys(toRecord(part))
    .filter((name) => !known.includes(name))
    .slice(0, MAX_FIELDS)
    .map((key) => {
      const name = replaceHiddenCharacters(key.slice(0, MAX_NAME_LENGTH));
      return { path: path + name, name, known };
    });
}

/** Lists every field by its name: the compiler reports those that are missing here. */
function listNames<Part>(fields: Readonly<Record<keyof Required<Part>, true>>): readonly string[] {
  return Object.keys(fields);
}

type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;

const CAMPAIGN = listNames<Campaign>({
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
  goal: listNames<CampaignMoney>({ amount: true, currency: true }),
  costs: listNames<ItemOf<NonNullable<Campaign['costs']>>>({
    label: true,
    amount: true,
    per: true,
  }),
  milestones: listNames<ItemOf<NonNullable<Campaign['milestones']>>>({ label: true, amount: true }),
  needs: listNames<CampaignNeed>({
    kind: true,
    label: true,
    isCovered: true,
    until: true,
    where: true,
    precision: true,
  }),
  rails: listNames<CampaignRail>({
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
  gifts: listNames<NonNullable<Campaign['gifts']>>({
    asOf: true,
    source: true,
    money: true,
    inKind: true,
    hours: true,
    count: true,
  }),
};
