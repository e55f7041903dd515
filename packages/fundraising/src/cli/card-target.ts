import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CliError, type ParsedArgs } from '@comunal/command';
import type { DonateFile } from '../static/render-donate-files.ts';
import { createUnwritableError, getErrorCode, writeOutputFile } from './files.ts';
import { parseFolderUrl } from './folder-url.ts';
import type { Session } from './session.ts';

/** The options that say where a card goes, and what may stand in it there. */
export const cardTargetOptions = {
  out: { value: 'FILE.html|DIR', help: 'fundraising:help.option.cardOut', isNeeded: true },
  kses: { help: 'fundraising:help.option.kses' },
  'files-url': { value: 'URL', help: 'fundraising:help.option.filesUrl' },
} as const;

/** Where a card is written: one file with its pictures inside, or a folder with a file for each of them. */
export interface CardTarget {
  /** The file with the HTML. */
  readonly page: string;
  /** The folder of the pictures; missing where they are inside of the HTML. */
  readonly folder?: string;
  /** The address under which the pictures will be found. */
  readonly filesUrl?: string;
  /** Whether only what WordPress lets authors write is used. */
  readonly isKses: boolean;
}

const PAGE_NAME = 'card.html';

/** Reads the target of a card. @throws `CliError` for options that one file cannot have. */
export function readCardTarget(
  args: ParsedArgs<typeof cardTargetOptions>,
  session: Session,
): CardTarget {
  const out = args.text('out');
  const isKses = args.has('kses');
  const url = args.text('files-url');
  if (!/\.html?$/i.test(out))
    return {
      page: join(out, PAGE_NAME),
      folder: out,
      isKses,
      ...(url !== undefined && { filesUrl: parseFolderUrl(url, 'files-url', session) }),
    };
  if (isKses || url !== undefined)
    throw new CliError(2, session.texts.t('fundraising:wrong.cardFile', { path: out }));
  return { page: out, isKses };
}

/** Writes a card, the HTML last. @throws `CliError` for a file that exists. */
export async function writeCard(
  { page, folder }: CardTarget,
  html: string,
  pictures: readonly DonateFile[],
  session: Session,
): Promise<void> {
  if (folder !== undefined) await createFolder(folder, session);
  for (const { path, bytes } of pictures)
    await writeOutputFile(join(folder ?? '', path), bytes, session);
  await writeOutputFile(page, html, session);
}

async function createFolder(path: string, { context, texts }: Session): Promise<void> {
  try {
    await mkdir(resolve(context.cwd, path), { recursive: true });
  } catch (thrown) {
    throw createUnwritableError(path, getErrorCode(thrown), texts);
  }
}
