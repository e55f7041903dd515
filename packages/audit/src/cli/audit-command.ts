import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  printable,
  type CommandModule,
  type CommandOutput,
  type CommandSession,
  type Line,
  type ParsedArgs,
  wrongValue,
} from '@comunal/command';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { auditSite } from '../audit-site.ts';
import type { Finding } from '../finding.ts';
import { auditTexts, type AuditTexts } from './audit-texts.ts';

type Session = CommandSession<AuditTexts>;

const options = { url: { value: 'URL', help: 'audit:help.option.url' }, ...json } as const;

const audit = defineSubcommand({
  name: '',
  help: 'audit:help.subcommand.audit',
  operand: 'DIR',
  options,
  run: auditFolder,
});

/** The command `comunal audit DIR`. */
export function auditCommand(): CommandModule {
  return defineCommand({
    name: 'audit',
    texts: auditTexts,
    subcommands: [audit],
    notes: ['audit:help.limits'],
    open: (_, session: Session) => session,
  });
}

async function auditFolder(
  args: ParsedArgs<typeof options>,
  { context, texts: { t } }: Session,
): Promise<CommandOutput> {
  const { cwd, locale, signal } = context;
  const dir = resolve(cwd, args.operand);
  if (!(await isFolder(dir)))
    throw new CliError(1, t('audit:wrong.noFolder', { dir: args.operand }));
  const url = args.text('url');
  if (url !== undefined && !URL.canParse(url))
    throw wrongValue(url, 'url', 'https://www.ejemplo.example/', locale);
  const { findings, files } = await auditSite(dir, { url, signal });
  const errors = findings.filter(({ level }) => level === 'error').length;
  const counts = { error: errors, warning: findings.length - errors };
  const summary = t('audit:summary', { files, errors, warnings: counts.warning });
  return {
    lines: [...findings.map((finding) => formatFinding(finding, t)), summary],
    data: { files, counts, findings },
    code: errors > 0 ? 1 : 0,
  };
}

function formatFinding({ code, level, file, line, detail }: Finding, t: AuditTexts['t']): Line {
  const where = line === undefined ? file : `${file}:${line}`;
  const words = t(`audit:finding.${code}`, { detail: printable(detail) });
  return `${printable(where)}: ${t(`audit:level.${level}`)}: ${words} [${code}]`;
}

async function isFolder(dir: string): Promise<boolean> {
  try {
    return (await stat(dir)).isDirectory();
  } catch {
    return false;
  }
}
