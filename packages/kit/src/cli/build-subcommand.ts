import {
  checkFile,
  CliError,
  defineSubcommand,
  json,
  progressReport,
  wrongValue,
  type CommandOutput,
  type ParsedArgs,
} from '@comunal/command';
import { isFundraisingError } from '@comunal/fundraising';
import { parseExpiry, readSigner, type Signer } from '@comunal/fundraising/node';
import { resolve } from 'node:path';
import { parseSize } from '../budget/parse-size.ts';
import { buildKit } from '../build/build-kit.ts';
import { describeKit } from './describe-kit.ts';
import { requireFolder } from './require-folder.ts';
import type { Session } from './session.ts';
import { showCount } from './show-count.ts';

const options = {
  out: { value: 'FOLDER', help: 'kit:help.option.out', isNeeded: true },
  max: { value: 'SIZE', help: 'kit:help.option.max' },
  print: { value: 'DIR', help: 'kit:help.option.print' },
  'with-unlisted': { help: 'kit:help.option.withUnlisted' },
  'media-as-is': { help: 'kit:help.option.asIs' },
  url: { value: 'URL', help: 'kit:help.option.url' },
  'key-file': { value: 'FILE', help: 'kit:help.option.keyFile', isMany: true },
  expires: { value: 'DATE|DAYS', help: 'kit:help.option.expires' },
  ...json,
} as const;

/** The subcommand `comunal kit DIR`. */
export const build = defineSubcommand({
  name: '',
  help: 'kit:help.subcommand.build',
  operand: 'DIR',
  options,
  run,
});

async function run(args: ParsedArgs<typeof options>, session: Session): Promise<CommandOutput> {
  const { context, texts } = session;
  const { cwd, locale, signal } = context;
  await requireFolder(args.operand, session, ['verify', 'diff', 'zim']);
  const out = args.text('out');
  const print = args.text('print');
  if (print !== undefined) await requireFolder(print, session);
  const url = args.text('url');
  if (url !== undefined && !isWebAddress(url))
    throw wrongValue(url, 'url', 'https://www.ejemplo.example/', locale);
  const progress = progressReport(context.stderr, locale);
  try {
    const report = await buildKit(resolve(cwd, args.operand), resolve(cwd, out), {
      url,
      maxBytes: readMax(args.text('max'), session),
      withUnlisted: args.has('with-unlisted'),
      media: args.has('media-as-is') ? 'as-is' : 'low',
      printDir: print === undefined ? undefined : resolve(cwd, print),
      signers: await Promise.all(args.all('key-file').map((path) => readKey(path, session))),
      expiresAt: readExpiry(args.text('expires'), session),
      onProgress: showCount(progress),
      signal,
    });
    progress.end();
    const { lines, notes } = describeKit(report, out, args.has('with-unlisted'), texts);
    return { lines, notes, data: report };
  } finally {
    progress.end();
  }
}

function readMax(text: string | undefined, { context: { locale } }: Session): number | undefined {
  if (text === undefined) return undefined;
  const size = parseSize(text);
  if (size === undefined) throw wrongValue(text, 'max', '700MB, 4GB', locale);
  return size;
}

function readExpiry(
  text: string | undefined,
  { context: { locale } }: Session,
): string | undefined {
  const expiresAt = text === undefined ? undefined : parseExpiry(text, Date.now());
  if (text !== undefined && expiresAt === undefined)
    throw wrongValue(text, 'expires', '180, 2027-05-01', locale);
  return expiresAt;
}

/** @throws `CliError` that repeats nothing of the file. */
async function readKey(path: string, { context, texts: { t } }: Session): Promise<Signer> {
  const file = await checkFile(path, context);
  try {
    return await readSigner(file);
  } catch (thrown) {
    if (!isFundraisingError(thrown)) throw thrown;
    const isOpen = thrown.code === 'key-file-open';
    throw new CliError(1, t(isOpen ? 'kit:wrong.keyFileOpen' : 'kit:wrong.keyFile', { path }));
  }
}

/** `localhost:4321` parses too, as an address of the scheme `localhost:`. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
