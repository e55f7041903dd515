import { isRailKind, type RailKind } from '@comunal/schemas/rails';
import { replaceHiddenCharacters } from '../rails/hidden-characters.ts';
import type { ViewRail } from './campaign-view.ts';
import { toRecord, type FieldReader } from './field-reader.ts';

const MAX_RAILS = 30;
const MAX_TEXT = 4_300;

/** The ways to give that are on, in the order of the file. */
export function readRails(value: unknown, read: FieldReader): ViewRail[] {
  const seen = new Set<string>();
  return read.list(value, 'rails', MAX_RAILS).flatMap((entry, index): ViewRail[] => {
    const path = `rails.${index}`;
    const rail = toRecord(entry);
    if (rail['enabled'] !== true) return [];
    const { id, kind } = rail;
    if (!isRailKind(kind)) {
      const value =
        typeof kind === 'string' ? replaceHiddenCharacters(kind.slice(0, 60)) : undefined;
      read.note('bad-kind', `${path}.kind`, value);
      return [];
    }
    if (typeof id !== 'string' || !/^[a-z\d-]{1,60}$/.test(id)) {
      read.note('bad-id', `${path}.id`);
      return [];
    }
    if (seen.has(id)) {
      read.note('repeated-id', `${path}.id`);
      return [];
    }
    seen.add(id);
    const label = read.text(rail['label'], `${path}.label`, 200);
    const bank = read.text(rail['bank'], `${path}.bank`, 200);
    const holder = read.text(rail['holder'], `${path}.holder`, 200);
    const instructions = read.text(rail['instructions'], `${path}.instructions`, 600);
    const city = read.plain(rail['city'], `${path}.city`, 60);
    const source = kind === 'link' ? rail['url'] : rail['account'];
    const account = typeof source === 'string' ? source : '';
    if (account.length > MAX_TEXT) read.note('cut', `${path}.account`);
    const isShort = account.length <= MAX_TEXT;
    return [
      {
        id,
        kind,
        ...(label && { label }),
        ...(bank && { bank }),
        ...(holder && { holder }),
        ...(instructions && { instructions }),
        ...(city !== undefined && { city }),
        // Half an account is no account: one that is too long is left out as a whole.
        text: isShort ? textOf(kind, account, label?.text) : '',
        whoSeesWhom: `fundraising:sees.${kind}`,
        whoCanStopIt: `fundraising:stops.${kind}`,
        staysPublic: `fundraising:stays.${kind}`,
      },
    ];
  });
}

/** Kinds whose numbers stand under a label, which the label of the way to give stands in for. */
const LABELLED: ReadonlySet<RailKind> = new Set(['account', 'in-person', 'copies', 'other']);

/** A bare number gets the name of its way to give as its label; a number for a shop, the shop's. */
function textOf(kind: RailKind, account: string, label?: string): string {
  const isBare = account.trim() !== '' && !account.includes(': ');
  if (!isBare || label === undefined) return account;
  const name = label.replaceAll(':', ' ').replaceAll('\n', ' ');
  if (kind === 'shop') return `shop: ${name}\nreference: ${account.trim()}`;
  return LABELLED.has(kind) ? `${name.slice(0, 60)}: ${account}` : account;
}
