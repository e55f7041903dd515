import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  type CommandModule,
  type CommandOutput,
  type CommandSession,
  type Line,
  type ParsedArgs,
  wrongValue,
} from '@comunal/command';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { applyAllowList, type AllowedReport } from '../allow/apply-allow-list.ts';
import type { AuditCode } from '../audit-codes.ts';
import { auditSite } from '../audit-site.ts';
import { describeFinding } from '../report/describe-finding.ts';
import { formatFindings } from '../report/format-report.ts';
import { toSarif } from '../report/to-sarif.ts';
import { auditTexts, type AuditTexts } from './audit-texts.ts';
import { loadAuditedContent } from './load-audited-content.ts';
import { readAllowList } from './read-allow-list.ts';

interface Session extends CommandSession<AuditTexts> {
  readonly today: string;
}

const options = {
  content: { value: 'DIR', help: 'audit:help.option.content' },
  url: { value: 'URL', help: 'audit:help.option.url' },
  allow: { value: 'FILE', help: 'audit:help.option.allow' },
  ...json,
  sarif: { help: 'audit:help.option.sarif' },
} as const;

const audit = defineSubcommand({
  name: '',
  help: 'audit:help.subcommand.audit',
  operand: 'DIR',
  options,
  run: auditFolder,
});

/**
 * The command `comunal audit DIR`.
 *
 * @param today - The day that entries of the allow-list end by. @defaultValue today in UTC
 */
export function auditCommand(today = new Date().toISOString().slice(0, 10)): CommandModule {
  return defineCommand({
    name: 'audit',
    texts: auditTexts,
    subcommands: [audit],
    notes: ['audit:help.allowed', 'audit:help.limits'],
    examples: ['dist', 'dist --url https://www.ejemplo.example/ --sarif'],
    open: (_, session: CommandSession<AuditTexts>): Session => ({ ...session, today }),
  });
}

async function auditFolder(
  args: ParsedArgs<typeof options>,
  { context, texts, today }: Session,
): Promise<CommandOutput> {
  const { cwd, locale, signal } = context;
  const { t } = texts;
  if (args.has('json') && args.has('sarif')) throw new CliError(2, t('audit:wrong.both'));
  const dir = resolve(cwd, args.operand);
  if (!(await isFolder(dir)))
    throw new CliError(1, t('audit:wrong.noFolder', { dir: args.operand }));
  const url = args.text('url');
  if (url !== undefined && !isWebAddress(url))
    throw wrongValue(url, 'url', 'https://www.ejemplo.example/', locale);
  const list = await readAllowList(args.text('allow'), cwd, locale, texts);
  const contentDir = args.text('content');
  const audited =
    contentDir === undefined ? undefined : await loadAuditedContent(contentDir, context, texts);
  const content = audited?.content;
  const { findings: all, files } = await auditSite(dir, { url, content, signal });
  const report = applyAllowList(all, list.entries, today);
  const { findings, allowed } = report;
  const errors = findings.filter(({ level }) => level === 'error').length;
  const counts = { error: errors, warning: findings.length - errors, allowed: allowed.length };
  const notes = [...(audited?.notes ?? []), ...describeList(report, list.file, t)];
  const code = errors > 0 ? 1 : 0;
  if (args.has('sarif')) {
    const describe = (of: AuditCode, detail: string): string =>
      describeFinding({ code: of, detail }, t);
    return {
      raw: `${JSON.stringify(toSarif(findings, allowed, { describe }), undefined, 2)}\n`,
      notes,
      code,
    };
  }
  return {
    lines: [
      ...formatFindings(findings, t),
      ...(allowed.length > 0 ? [t('audit:allowedCount', { count: allowed.length })] : []),
      t('audit:summary', { files, errors, warnings: counts.warning }),
    ],
    data: { files, counts, findings, allowed },
    notes,
    code,
  };
}

/** Says which entries of the allow-list are of no use. */
function describeList(
  { unused, expired }: AllowedReport,
  file: string,
  t: AuditTexts['t'],
): Line[] {
  return [
    ...expired.map(({ line, code, file: files, until = '' }) =>
      t('audit:allowList.expired', { file, line, code, files, until }),
    ),
    ...unused.map(({ line, code, file: files }) =>
      t('audit:allowList.unused', { file, line, code, files }),
    ),
  ].map((text) => ({ text, style: 'warning' }));
}

/** `localhost:4321` parses too, as an address of the scheme `localhost:`. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

async function isFolder(dir: string): Promise<boolean> {
  try {
    return (await stat(dir)).isDirectory();
  } catch {
    return false;
  }
}
