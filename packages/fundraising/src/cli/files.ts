import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError, getSystemErrorCode, unreadableFile, type ParsedArgs } from '@comunal/command';
import type { Campaign } from '../campaign/campaign.ts';
import { unwrapCampaign } from '../campaign/unwrap-campaign.ts';
import { isFundraisingError } from '../fundraising-error.ts';
import { readSigner } from '../node/signing-key.ts';
import { writeNewFile } from '../node/write-new-file.ts';
import type { Signer } from '../signing/signed-document.ts';
import { canonicalJson } from '../signing/canonical-json.ts';
import type { SignedCampaign } from '../signing/sign-campaign.ts';
import { findJsonError } from './find-json-error.ts';
import type { Session } from './session.ts';
import type { signingOptions } from './signing-options.ts';

const MAX_BYTES = 1_000_000;

/** What to do where there is no file for `--last`. */
export const LAST_HINT = 'fundraising:file.noLast';

/**
 * The text of a file.
 *
 * @param hint - What to say beside that there is no such file.
 * @throws `CliError` for one that cannot be read, or is larger than any campaign.
 */
export async function readText(
  path: string,
  session: Session,
  hint?: typeof LAST_HINT,
): Promise<string> {
  return (await readBytes(path, session, hint)).toString('utf8');
}

/** The bytes of a file, as {@link readText} reads it. */
export async function readBytes(
  path: string,
  { context, texts }: Session,
  hint?: typeof LAST_HINT,
): Promise<Buffer> {
  try {
    await using file = await open(resolve(context.cwd, path));
    // No more of it than what is too much: a pipe and a device do not say how much comes.
    const parts: Uint8Array[] = [];
    for await (const part of file.createReadStream({ end: MAX_BYTES }))
      parts.push(part as Uint8Array);
    const bytes = Buffer.concat(parts);
    if (bytes.length > MAX_BYTES)
      throw new CliError(1, texts.t('fundraising:file.tooLarge', { path }));
    return bytes;
  } catch (thrown) {
    if (thrown instanceof CliError) throw thrown;
    const code = codeOf(thrown);
    const hints = hint !== undefined && code === 'ENOENT' ? [texts.t(hint)] : [];
    throw new CliError(1, unreadableFile(path, code, context.locale), ...hints);
  }
}

/** The campaign in a file, without its signatures. @throws `CliError` for what is none. */
export async function readCampaignFile(path: string, session: Session): Promise<Campaign> {
  if (/\.(ya?ml|md)$/i.test(path))
    throw new CliError(2, session.texts.t('fundraising:wrong.content', { path }));
  return unwrapCampaign(await readSignedFile(path, session));
}

/** The campaign in a file, with its signatures where there are any. @throws `CliError` for what is none. */
export async function readSignedFile(
  path: string,
  session: Session,
  hint?: typeof LAST_HINT,
): Promise<Campaign | SignedCampaign> {
  const text = await readText(path, session, hint);
  const { t } = session.texts;
  try {
    const file: unknown = JSON.parse(text);
    canonicalJson(file); // what has no such form, or is too deep, could not be signed
    // Whatever is in it: createCampaignView reads it with care.
    if (typeof file === 'object' && file !== null && !Array.isArray(file)) return file as Campaign;
  } catch (thrown) {
    const slip = thrown instanceof SyntaxError ? await findJsonError(text) : undefined;
    if (slip) throw new CliError(1, t('fundraising:file.slip', { path, ...slip }));
  }
  throw new CliError(1, t('fundraising:file.notJson', { path }));
}

/** Writes a new file. @throws `CliError` for one that is there already. */
export async function writeOutputFile(
  path: string,
  content: string | Uint8Array,
  { context, texts }: Session,
): Promise<void> {
  try {
    await writeNewFile(resolve(context.cwd, path), content);
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === 'EEXIST') throw new CliError(1, texts.t('fundraising:file.outExists', { path }));
    throw createUnwritableError(path, code, texts);
  }
}

/** What to say of the file of a key that cannot be written. It asks for no file to be moved away: that may be a key. */
export function createUnwritableError(
  path: string,
  code: string,
  { t }: Session['texts'],
): CliError {
  return new CliError(
    1,
    code === 'EEXIST'
      ? t('fundraising:file.exists', { path })
      : t('fundraising:file.unwritable', { path, code }),
  );
}

/** The signer in a key file. @throws `CliError` that repeats nothing of it. */
async function readSignerFile(path: string, { context, texts: { t } }: Session): Promise<Signer> {
  try {
    return await readSigner(resolve(context.cwd, path));
  } catch (thrown) {
    if (!isFundraisingError(thrown)) throw thrown;
    if (thrown.code === 'key-file-open')
      throw new CliError(2, t('fundraising:file.open', { path }));
    if (thrown.code === 'bad-key') throw new CliError(1, t('fundraising:file.noKey', { path }));
    throw new CliError(1, unreadableFile(path, extractSystemCode(thrown.message), context.locale));
  }
}

/** The signers in the files of `--key-file`. @throws `CliError` that repeats nothing of them. */
export function readSigners(
  args: ParsedArgs<Pick<typeof signingOptions, 'key-file'>>,
  session: Session,
): Promise<Signer[]> {
  return Promise.all(args.all('key-file').map((path) => readSignerFile(path, session)));
}

/** The system's code of a failure, such as ENOENT. */
export function codeOf(thrown: unknown): string {
  return getSystemErrorCode(thrown) ?? 'unknown';
}

/** The system's code in the sentence of an error of this package. */
export function extractSystemCode(message: string): string {
  return /\(([A-Z]+)\)\.$/.exec(message)?.[1] ?? 'unknown';
}
