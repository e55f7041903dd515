import { Told, type Call, type OptionShape } from '@comunal/command';
import { isDate } from '../rails/partial-date.ts';
import { DEFAULT_DAYS, type SignOptions } from '../signing/sign-document.ts';
import { isDocumentName, toMoment } from '../signing/signed-document.ts';
import { LAST_HINT, readSignedFile } from './files.ts';
import type { HelpKey } from './texts.ts';
import type { Surroundings } from './verb.ts';

/** The options of every verb that signs. */
export const signingOptions = {
  'key-file': { value: 'FILE', help: 'fund:help.option.keyFile', isMany: true, isNeeded: true },
  out: { value: 'FILE', help: 'fund:help.option.out' },
  expires: { value: 'DATE|DAYS', help: 'fund:help.option.expires' },
  last: { value: 'SIGNED.json', help: 'fund:help.option.lastSequence' },
  name: { value: 'NAME', help: 'fund:help.option.name' },
} as const satisfies Readonly<Record<string, OptionShape<HelpKey>>>;

const DAY_MS = 86_400_000;

/** How a document is signed, as the command line says it. @throws `Told` for values that make no sense. */
export async function signOptionsOf(call: Call, surroundings: Surroundings): Promise<SignOptions> {
  const nowMs = Date.now();
  const issuedAt = toMoment(nowMs);
  const expiresAt = expiryOf(call, nowMs, surroundings);
  const lastSequence = await lastSequenceOf(call, surroundings);
  const sequence = Math.max(Math.floor(nowMs / 1_000), lastSequence + 1);
  const name = nameOf(call, surroundings);
  return { issuedAt, expiresAt, sequence, ...(name !== undefined && { name }) };
}

/** A number of days, or the first day on which it is out of date. */
function expiryOf(call: Call, nowMs: number, { texts: { t } }: Surroundings): string {
  const value = call.text('expires') ?? String(DEFAULT_DAYS);
  const days = /^[1-9]\d{0,3}$/.test(value) ? Number(value) : undefined;
  const timeMs =
    days === undefined
      ? isDate(value)
        ? Date.parse(`${value}T00:00:00Z`)
        : Number.NaN
      : nowMs + days * DAY_MS;
  if (timeMs > nowMs) return toMoment(timeMs);
  const list = '180, 2027-05-01';
  throw new Told(2, t('fund:wrong.value', { value, option: '--expires', list }));
}

/** The sequence of the last document; one without any counts as none. */
async function lastSequenceOf(call: Call, surroundings: Surroundings): Promise<number> {
  const path = call.text('last');
  if (path === undefined) return 0;
  const { sequence } = {
    sequence: undefined,
    ...(await readSignedFile(path, surroundings, LAST_HINT)),
  };
  if (typeof sequence === 'number' && Number.isSafeInteger(sequence + 1) && sequence > 0)
    return sequence;
  throw new Told(1, surroundings.texts.t('fund:file.notSigned', { path }));
}

function nameOf(call: Call, { texts: { t } }: Surroundings): string | undefined {
  const value = call.text('name');
  if (value === undefined || isDocumentName(value)) return value;
  throw new Told(2, t('fund:wrong.value', { value, option: '--name', list: 'servidores-2027' }));
}
