import { CliError, wrongValue, type ParsedArgs } from '@comunal/command';
import { parseExpiry } from '../signing/parse-expiry.ts';
import { DEFAULT_DAYS, type SignOptions } from '../signing/sign-document.ts';
import { toMoment } from '../signing/signed-document.ts';
import { LAST_HINT, readSignedFile } from './files.ts';
import type { Session } from './session.ts';
import type { signingOptions } from './signing-options.ts';

type Args = ParsedArgs<Pick<typeof signingOptions, 'expires' | 'last'>>;

/** Reads how a document is signed from the options. @throws `CliError` for invalid values. */
export async function readSignOptions(args: Args, session: Session): Promise<SignOptions> {
  const nowMs = Date.now();
  const issuedAt = toMoment(nowMs);
  const expiresAt = readExpiry(args, nowMs, session);
  const lastSequence = await readLastSequence(args, session);
  const sequence = Math.max(Math.floor(nowMs / 1_000), lastSequence + 1);
  return { issuedAt, expiresAt, sequence };
}

/** Reads a number of days, or the date of expiry. */
function readExpiry(args: Args, nowMs: number, { context: { locale } }: Session): string {
  const value = args.text('expires') ?? String(DEFAULT_DAYS);
  const expiresAt = parseExpiry(value, nowMs);
  if (expiresAt !== undefined) return expiresAt;
  const list = '180, 2027-05-01';
  throw wrongValue(value, 'expires', list, locale);
}

/** Reads the sequence of the last document; 0 without one. @throws `CliError` for a file that is not signed. */
async function readLastSequence(args: Args, session: Session): Promise<number> {
  const path = args.text('last');
  if (path === undefined) return 0;
  const { sequence } = {
    sequence: undefined,
    ...(await readSignedFile(path, session, LAST_HINT)),
  };
  if (typeof sequence === 'number' && Number.isSafeInteger(sequence + 1) && sequence > 0)
    return sequence;
  throw new CliError(1, session.texts.t('fundraising:file.notSigned', { path }));
}
