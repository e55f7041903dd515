import {
  CliError,
  defineSubcommand,
  json,
  printable,
  progressReport,
  type CommandOutput,
  type Line,
  type ParsedArgs,
} from '@comunal/command';
import { resolve } from 'node:path';
import type { KitSignature } from '../manifest/sign-manifest.ts';
import type { KitTexts } from '../start/kit-texts.ts';
import { verifyKit, type KitProblem } from '../verify/verify-kit.ts';
import { requireFolder } from './require-folder.ts';
import type { Session } from './session.ts';
import { showCount } from './show-count.ts';

const options = {
  key: { value: 'KEY', help: 'kit:help.option.key', isMany: true },
  ...json,
} as const;

/** The subcommand `comunal kit verify`. */
export const verify = defineSubcommand({
  name: 'verify',
  help: 'kit:help.subcommand.verify',
  operand: 'FOLDER',
  options,
  run,
});

async function run(args: ParsedArgs<typeof options>, session: Session): Promise<CommandOutput> {
  const { context, texts } = session;
  const keys = args.all('key');
  // The message does not repeat the value, which may be a private key.
  if (keys.some((key) => !/^[\w-]{43}$/.test(key))) throw new CliError(2, texts.t('kit:wrong.key'));
  await requireFolder(args.operand, session);
  const progress = progressReport(context.stderr, context.locale);
  const { isWhole, problems, signature, manifest } = await verifyKit(
    resolve(context.cwd, args.operand),
    {
      keys,
      onProgress: showCount(progress),
      signal: context.signal,
    },
  ).finally(() => progress.end());
  const { t } = texts;
  const verdict: Line =
    problems.length === 0
      ? { text: t('kit:verify.whole', { files: manifest.files.length }), style: 'success' }
      : { text: t('kit:verify.broken', { count: problems.length }), style: 'error' };
  return {
    lines: [
      ...problems.map(({ code, path }) => t(`kit:verify.${code}`, { path: printable(path) })),
      verdict,
      describeSignature(signature, texts),
    ],
    notes: describeRepair(problems, texts),
    data: { isWhole, problems, signature },
    code: !isWhole ? 1 : signature.outcome === 'unchecked' ? 3 : 0,
  };
}

/** Says what to do about what does not stand as the list says. */
function describeRepair(problems: readonly KitProblem[], { t }: KitTexts): Line[] {
  const added = problems.filter(({ code }) => code === 'added').length;
  return [
    ...(problems.length > added ? [t('kit:verify.repair')] : []),
    ...(added > 0 ? [t('kit:verify.addedHint')] : []),
  ];
}

function describeSignature(signature: KitSignature, texts: KitTexts): Line {
  const { t } = texts;
  switch (signature.outcome) {
    case 'valid': {
      const date = new Intl.DateTimeFormat([...texts.formats], {
        dateStyle: 'long',
        timeZone: 'UTC',
      });
      const values = {
        keys: signature.signedBy.join(', '),
        date: date.format(new Date(signature.issuedAt)),
        until: date.format(new Date(signature.expiresAt)),
      };
      return { text: t('kit:verify.valid', values), style: 'success' };
    }
    case 'unsigned':
      return { text: t('kit:verify.unsigned'), style: 'warning' };
    case 'unchecked':
      return { text: t('kit:verify.unchecked'), style: 'warning' };
    case 'failed': {
      const { reason } = signature;
      const text =
        reason === 'not-signed' ||
        reason === 'changed' ||
        reason === 'other-key' ||
        reason === 'expired'
          ? t(`kit:signature.${reason}`)
          : t('kit:signature.other', { reason });
      return { text, style: 'error' };
    }
  }
}
