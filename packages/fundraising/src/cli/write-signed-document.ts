import type { CommandOutput, ParsedArgs } from '@comunal/command';
import { serializeSigned } from '../signing/sign-document.ts';
import type { SignedDocument } from '../signing/signed-document.ts';
import { writeOutputFile } from './files.ts';
import type { Session } from './session.ts';
import type { signingOptions } from './signing-options.ts';

/** Writes a signed document to the file of `--out`, or prints it, with a note about its time and keys. */
export async function writeSignedDocument(
  signed: SignedDocument<unknown>,
  args: ParsedArgs<Pick<typeof signingOptions, 'out'>>,
  session: Session,
): Promise<CommandOutput> {
  const { t } = session.texts;
  const text = serializeSigned(signed);
  const { issuedAt: moment, expiresAt: until, signatures } = signed;
  const list = signatures.map(({ key }) => key).join(', ');
  const notes = [t('fundraising:sign.done', { moment, until, list })];
  const out = args.text('out');
  if (out === undefined) return { lines: [text], notes };
  await writeOutputFile(out, text, session);
  return { lines: [], notes };
}
