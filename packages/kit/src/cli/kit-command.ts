import { bytes, defineCommand, printable, type CommandModule } from '@comunal/command';
import { isKitError, type KitError } from '../kit-error.ts';
import { kitTexts, type KitTexts } from '../start/kit-texts.ts';
import { build } from './build-subcommand.ts';
import { diff } from './diff-subcommand.ts';
import type { Session } from './session.ts';
import { verify } from './verify-subcommand.ts';
import { zim } from './zim-subcommand.ts';

/** The command `comunal kit`. */
export function kitCommand(): CommandModule {
  return defineCommand({
    name: 'kit',
    texts: kitTexts,
    subcommands: [build, verify, diff, zim],
    notes: ['kit:help.codes', 'kit:help.limits'],
    examples: [
      'dist --out /media/usb/colectiva --max 4GB --key-file campaign-key.pem',
      'verify /media/usb/colectiva --key KEY',
      'zim /media/usb/colectiva --out colectiva.zim',
    ],
    open: (_, session: Session) => session,
    explain: (thrown, { texts }) => (isKitError(thrown) ? explain(thrown, texts) : undefined),
  });
}

/** Debian's packages of the programs that this one asks for. */
const PACKAGES: Readonly<Record<string, string>> = { zimwriterfs: 'zim-tools', ffmpeg: 'ffmpeg' };

function explain({ code, about, message }: KitError, texts: KitTexts): string {
  const { t } = texts;
  const name = printable(about);
  if (code === 'no-program')
    return t('kit:failure.no-program', { about: name, package: PACKAGES[about] ?? about });
  if (code === 'program-failed')
    return t('kit:failure.program-failed', { about: name, detail: printable(message) });
  if (code === 'budget-too-small')
    return t('kit:failure.budget-too-small', { about: bytes(texts, Number(about)) });
  return t(`kit:failure.${code}`, { about: name });
}
