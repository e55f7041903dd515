import { defineSubcommand, type CommandOutput } from '@comunal/command';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { SealedFile } from '../entries/sealed-file.ts';
import { readSealedFile } from '../folder/read-sealed.ts';
import { isSealingError } from '../sealing-error.ts';
import { findIdentities, type Session } from './session.ts';

/** `comunal seal textconv FILE`: what git shows of a sealed entry in `git diff`. */
export const textconv = defineSubcommand({
  name: 'textconv',
  help: 'sealing:help.subcommand.textconv',
  operand: 'FILE',
  options: {},
  async run({ operand }, session: Session): Promise<CommandOutput> {
    const sealed = await readSealedFile(resolve(session.context.cwd, operand));
    const files = await openQuietly(sealed, session);
    // Without a key, git says at least whether it is another one.
    return {
      raw: files
        ? toText(files)
        : `${session.texts.t('sealing:textconv.sealed', { sum: sumOf(sealed) })}\n`,
    };
  },
});

async function openQuietly(
  sealed: Uint8Array,
  session: Session,
): Promise<readonly SealedFile[] | undefined> {
  try {
    return await (await findIdentities(session))?.openEntry(sealed);
  } catch (thrown) {
    if (isSealingError(thrown)) return undefined;
    throw thrown;
  }
}

function toText(files: readonly SealedFile[]): string {
  return files
    .map(({ path, data }) => {
      const body = isUtf8(data) ? Buffer.from(data).toString('utf8') : `sha256 ${sumOf(data)}\n`;
      return `== ${path}\n${body.replace(/\n*$/, '\n')}`;
    })
    .join('\n');
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
