import { join, resolve } from 'node:path';
import {
  defineSubcommand,
  json,
  stateFolder,
  wrongValue,
  type Line,
  type ParsedArgs,
} from '@comunal/command';
import { isDate } from '../../rails/partial-date.ts';
import { readText } from '../files.ts';
import { needed, readNeeded } from '../needed-option.ts';
import { readPublicKeys } from '../key-option.ts';
import { EXIT_CODES } from '../verify-report.ts';
import type { Session } from '../session.ts';
import { rejectMissingScheme } from '../parse-url.ts';
import { formatReport } from '../verify/format-report.ts';
import { verifyPublished } from '../verify/verify-published.ts';

const options = {
  key: { value: 'KEY', help: 'fundraising:help.option.key', isMany: true, isNeeded: true },
  manifest: { value: 'URL|FILE', help: 'fundraising:help.option.manifest' },
  ...needed,
  after: { value: 'DATE', help: 'fundraising:help.option.after' },
  revocation: { value: 'FILE', help: 'fundraising:help.option.revocation', isMany: true },
  state: { value: 'FILE', help: 'fundraising:help.option.state' },
  ...json,
} as const;
type Args = ParsedArgs<typeof options>;

/** The subcommand `comunal fundraising verify`, the main check, which somebody runs on another machine. */
export const verify = defineSubcommand({
  name: 'verify',
  help: 'fundraising:help.subcommand.verify',
  operand: 'URL|FILE',
  options,
  async run(args, session: Session) {
    const { texts } = session;
    const manifest = args.text('manifest');
    for (const source of [args.operand, manifest])
      if (source !== undefined) await rejectMissingScheme(source, session);
    const request = {
      address: args.operand,
      manifest,
      keys: readPublicKeys(args, session),
      needed: readNeeded(args, session),
      after: readAfter(args, session),
      revocations: await Promise.all(args.all('revocation').map((path) => readText(path, session))),
      statePath: getStatePath(args, session),
    };
    const report = await verifyPublished(request, session);
    const code = EXIT_CODES[report.outcome];
    return { lines: styleOutcome(formatReport(report, texts), code), data: report, code };
  },
});

const outcomeStyles = { 0: 'success', 1: 'error', 3: 'warning' } as const;

/** Styles the first line, which is the outcome. */
function styleOutcome([head = '', ...lines]: readonly string[], code: 0 | 1 | 3): Line[] {
  return [{ text: head, style: outcomeStyles[code] }, ...lines];
}

function getStatePath(args: Args, { context: { cwd, env } }: Session): string {
  const path = args.text('state');
  return path === undefined
    ? join(stateFolder(env, 'fundraising'), 'verify.json')
    : resolve(cwd, path);
}

function readAfter(args: Args, { context: { locale } }: Session): string | undefined {
  const value = args.text('after');
  if (value === undefined || isDate(value)) return value;
  throw wrongValue(value, 'after', '2026-11-01', locale);
}
