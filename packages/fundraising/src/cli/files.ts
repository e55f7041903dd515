import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError, getSystemErrorCode, unreadableFile, type ParsedArgs } from '@comunal/command';
import type { Campaign } from '../campaign/campaign.ts';
import { toRecord } from '../campaign/field-reader.ts';
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

/** Signed cards are the largest of all files. */
const MAX_BYTES = 2_000_000;

/** The hint for a missing file of `--last`. */
export const LAST_HINT = 'fundraising:file.noLast';

/**
 * Reads the text of a file.
 *
 * @param hint - An additional message where the file is missing.
 * @throws `CliError` for a file that cannot be read, or is larger than any campaign, and any cards.
 */
export async function readText(
  path: string,
  session: Session,
  hint?: typeof LAST_HINT,
): Promise<string> {
  return (await readBytes(path, session, hint)).toString('utf8');
}

/** Reads the bytes of a file, with the same limits as {@link readText}. */
async function readBytes(
  path: string,
  { context, texts }: Session,
  hint?: typeof LAST_HINT,
): Promise<Buffer> {
  try {
    await using file = await open(resolve(context.cwd, path));
    // Reading stops at the limit, since pipes and devices do not have a size.
    const parts: Uint8Array[] = [];
    for await (const part of file.createReadStream({ end: MAX_BYTES }))
      parts.push(part as Uint8Array);
    const bytes = Buffer.concat(parts);
    if (bytes.length > MAX_BYTES)
      throw new CliError(1, texts.t('fundraising:file.tooLarge', { path }));
    return bytes;
  } catch (thrown) {
    if (thrown instanceof CliError) throw thrown;
    const code = getErrorCode(thrown);
    const hints = hint !== undefined && code === 'ENOENT' ? [texts.t(hint)] : [];
    throw new CliError(1, unreadableFile(path, code, context.locale), ...hints);
  }
}

/** Reads the campaign of a file, without its signatures. @throws `CliError` for a file without a campaign. */
export async function readCampaignFile(path: string, session: Session): Promise<Campaign> {
  refuseContent(path, session);
  return unwrapCampaign(await readSignedFile(path, session));
}

/** Reads the file of one campaign, with its signatures, if any. @throws `CliError` for content, for cards, and for no campaign. */
export async function readOneCampaign(
  path: string,
  session: Session,
): Promise<Campaign | SignedCampaign> {
  refuseContent(path, session);
  const file = await readSignedFile(path, session);
  const { comunalSigned, cards } = toRecord(file);
  if (comunalSigned === 'cards' || Array.isArray(cards))
    throw new CliError(2, session.texts.t('fundraising:wrong.cards', { path }));
  return file;
}

function refuseContent(path: string, { texts }: Session): void {
  if (/\.(ya?ml|md)$/i.test(path))
    throw new CliError(2, texts.t('fundraising:wrong.content', { path }));
}

/** Reads the campaign of a file, with its signatures, if any. @throws `CliError` for a file without a campaign. */
export async function readSignedFile(
  path: string,
  session: Session,
  hint?: typeof LAST_HINT,
): Promise<Campaign | SignedCampaign> {
  const text = await readText(path, session, hint);
  const { t } = session.texts;
  try {
    const file: unknown = JSON.parse(text);
    canonicalJson(file); // data without a canonical form, or too deep, cannot be signed
    // The content is not validated here: createCampaignView accepts any.
    if (typeof file === 'object' && file !== null && !Array.isArray(file)) return file as Campaign;
  } catch (thrown) {
    const position = thrown instanceof SyntaxError ? await findJsonError(text) : undefined;
    if (position) throw new CliError(1, t('fundraising:file.slip', { path, ...position }));
  }
  throw new CliError(1, t('fundraising:file.notJson', { path }));
}

/** Writes a new file. @throws `CliError` for a file that exists. */
export async function writeOutputFile(
  path: string,
  content: string | Uint8Array,
  { context, texts }: Session,
): Promise<void> {
  try {
    await writeNewFile(resolve(context.cwd, path), content);
  } catch (thrown) {
    const code = getErrorCode(thrown);
    if (code === 'EEXIST') throw new CliError(1, texts.t('fundraising:file.outExists', { path }));
    throw createUnwritableError(path, code, texts);
  }
}

/** Creates the error for a key file that cannot be written. It does not suggest removing an existing file, which may be a key. */
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

/** Reads the signer of a key file. @throws `CliError` that repeats nothing of the file. */
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

/** Reads the signers of the files of `--key-file`. @throws `CliError` that repeats nothing of them. */
export function readSigners(
  args: ParsedArgs<Pick<typeof signingOptions, 'key-file'>>,
  session: Session,
): Promise<Signer[]> {
  return Promise.all(args.all('key-file').map((path) => readSignerFile(path, session)));
}

/** Returns the system's error code, such as ENOENT. */
export function getErrorCode(thrown: unknown): string {
  return getSystemErrorCode(thrown) ?? 'unknown';
}

/** Extracts the system's error code from the message of an error of this package. */
export function extractSystemCode(message: string): string {
  return /\(([A-Z]+)\)\.$/.exec(message)?.[1] ?? 'unknown';
}
