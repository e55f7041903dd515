import { isRailKind, railKinds } from '@comunal/schemas/rails';
import { replaceHiddenCharacters } from '../rails/hidden-characters.ts';
import type { ViewRail } from './campaign-view.ts';
import { toRecord, type FieldReader } from './field-reader.ts';

const MAX_RAILS = 30;
const MAX_CODE_LENGTH = 4_300;

/** Reads the rails of a campaign that are on, in the order of the file. */
export function readRails(value: unknown, reader: FieldReader): ViewRail[] {
  const seenIds = new Set<string>();
  return reader.list(value, 'rails', MAX_RAILS).flatMap((entry, index): ViewRail[] => {
    const path = `rails.${index}`;
    const rail = toRecord(entry);
    if (rail['enabled'] !== true) return [];
    const { id, kind } = rail;
    if (!isRailKind(kind)) {
      const name =
        typeof kind === 'string' ? replaceHiddenCharacters(kind.slice(0, 60)) : undefined;
      reader.note('bad-kind', `${path}.kind`, name);
      return [];
    }
    if (typeof id !== 'string' || !/^[a-z\d-]{1,60}$/.test(id)) {
      reader.note('bad-id', `${path}.id`);
      return [];
    }
    if (seenIds.has(id)) {
      reader.note('repeated-id', `${path}.id`);
      return [];
    }
    seenIds.add(id);
    const label = reader.text(rail['label'], `${path}.label`, 200);
    const bank = reader.text(rail['bank'], `${path}.bank`, 200);
    const holder = reader.text(rail['holder'], `${path}.holder`, 200);
    const instructions = reader.text(rail['instructions'], `${path}.instructions`, 600);
    const city = reader.plain(rail['city'], `${path}.city`, 60);
    const { codeField } = railKinds[kind];
    const codeValue = rail[codeField];
    const code = typeof codeValue === 'string' ? codeValue : '';
    if (code.length > MAX_CODE_LENGTH) reader.note('cut', `${path}.${codeField}`);
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
        code: code.length <= MAX_CODE_LENGTH ? code : '',
        whoSeesWhom: `fundraising:sees.${kind}`,
        whoCanStopIt: `fundraising:stops.${kind}`,
        staysPublic: `fundraising:stays.${kind}`,
      },
    ];
  });
}
