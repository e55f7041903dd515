import type { RailKind } from '../rails/rail.ts';
import type { ViewRail } from './campaign-view.ts';
import { fieldsOf, type FieldReader } from './field-reader.ts';

const MAX_RAILS = 30;
const MAX_TEXT = 4_300;

/** Each kind that a file may name, and the rail that reads it. */
const KINDS: Readonly<Record<string, RailKind>> = {
  clabe: 'clabe',
  pix: 'pix',
  sepa: 'sepa',
  iban: 'iban',
  account: 'account',
  bitcoin: 'bitcoin',
  monero: 'monero',
  shop: 'shop',
  link: 'link',
  offline: 'offline',
  lightning: 'bitcoin',
  page: 'link',
  copies: 'offline',
  'in-person': 'offline',
  other: 'account',
};

/** The ways to give that are on, in the order of the file. */
export function readRails(value: unknown, read: FieldReader): ViewRail[] {
  const seen = new Set<string>();
  return read.list(value, 'rails', MAX_RAILS).flatMap((one, at): ViewRail[] => {
    const path = `rails.${at}`;
    const rail = fieldsOf(one);
    if (rail['enabled'] !== true) return [];
    const id = rail['id'];
    const given = rail['kind'];
    const kind =
      typeof given === 'string' && Object.hasOwn(KINDS, given) ? KINDS[given] : undefined;
    if (!kind || typeof id !== 'string' || !/^[a-z\d-]{1,60}$/.test(id) || seen.has(id)) {
      read.note('bad-rail', path);
      return [];
    }
    seen.add(id);
    const label = read.text(rail['label'], `${path}.label`, 200);
    const holder = read.text(rail['holder'], `${path}.holder`, 200);
    const instructions = read.text(rail['instructions'], `${path}.instructions`, 600);
    const city = read.plain(rail['city'], `${path}.city`, 60);
    const source = kind === 'link' ? (rail['url'] ?? rail['account']) : rail['account'];
    const account = typeof source === 'string' ? source : '';
    if (account.length > MAX_TEXT) read.note('cut', `${path}.account`);
    const isShort = account.length <= MAX_TEXT;
    return [
      {
        id,
        kind,
        ...(label && { label }),
        ...(holder && { holder }),
        ...(instructions && { instructions }),
        ...(city !== undefined && { city }),
        // Half an account is no account: one that is too long is left out as a whole.
        text: isShort ? textOf(kind, account, label?.text, instructions?.text) : '',
        whoSeesWhom: `fund:sees.${kind}`,
        whoCanStopIt: `fund:stops.${kind}`,
        staysPublic: `fund:stays.${kind}`,
      },
    ];
  });
}

/** Instructions stand in for what has no account; a bare number gets the rail's name as its label. */
function textOf(kind: RailKind, account: string, label?: string, instructions?: string): string {
  if (kind === 'offline' && account === '')
    return instructions === undefined
      ? ''
      : `how: ${instructions.replaceAll('\n', ' ').slice(0, 290)}`;
  const isBare = kind === 'account' && account !== '' && !account.includes(': ');
  return isBare && label !== undefined
    ? `${label.replaceAll(':', ' ').slice(0, 60)}: ${account}`
    : account;
}
