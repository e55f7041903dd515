import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  writeLines,
  type CommandModule,
  type CommandOutput,
  type CommandSession,
  type Line,
  type ParsedArgs,
} from '@comunal/command';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { doctor as messages } from '@comunal/i18n/lite/doctor';
import { checkNames, isCheckName, type CheckName } from '../doctor/checks.ts';
import type { DoctorMachine } from '../doctor/doctor-machine.ts';
import type { Finding } from '../doctor/finding.ts';
import { listContacts } from '../doctor/list-contacts.ts';
import { openDoctor } from '../doctor/open-doctor.ts';
import { runDoctor, type CheckFinding } from '../doctor/run-doctor.ts';
import type { TestOverrides } from './test-overrides.ts';

type DoctorTexts = LiteI18n<'doctor'>;

interface DoctorSession extends CommandSession<DoctorTexts> {
  readonly overrides: TestOverrides;
  readonly machine: Partial<DoctorMachine> | undefined;
}

const options = {
  offline: { help: 'doctor:help.option.offline' },
  'log-in': { help: 'doctor:help.option.logIn' },
  ...json,
} as const;

const doctor = defineSubcommand({
  name: '',
  help: 'doctor:help.doctor',
  operand: 'CHECK',
  operands: 'any',
  options,
  run: checkAll,
});

/** The command `comunal doctor [--json]`. */
export function doctorCommand(
  overrides: TestOverrides = {},
  machine?: Partial<DoctorMachine>,
): CommandModule {
  return defineCommand({
    name: 'doctor',
    texts: (locale) => createLiteI18n(locale, messages),
    subcommands: [doctor],
    notes: ['doctor:help.limits'],
    open: (_, session) => ({ ...session, overrides, machine }),
  });
}

async function checkAll(
  args: ParsedArgs<typeof options>,
  { context, texts, overrides, machine }: DoctorSession,
): Promise<CommandOutput> {
  const { t } = texts;
  const names = readNames(args.operands, texts);
  const isOffline = args.has('offline');
  const logsIn = args.has('log-in');
  const looked = await openDoctor({ context, isOffline, logsIn, overrides, machine });
  const hosts = await listContacts(looked, names);
  if (hosts.length > 0)
    writeLines(context.stderr, [t('doctor:contacts', { hosts: hosts.join(', ') })]);
  const findings = await runDoctor(looked, names);
  const count = (status: Finding['status']): number =>
    findings.filter((finding) => finding.status === status).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return {
    lines: [
      ...findings.flatMap((finding) => findingLines(finding, texts)),
      '',
      summary(errors, warnings, texts),
    ],
    data: { errors, warnings, checks: findings },
    code: errors > 0 ? 1 : 0,
  };
}

/** The checks that somebody asked for, else all of them. */
function readNames(operands: readonly string[], { t }: DoctorTexts): readonly CheckName[] {
  const unknown = operands.find((name) => !isCheckName(name));
  if (unknown !== undefined)
    throw new CliError(
      2,
      t('doctor:wrong.check', { name: unknown, checks: checkNames.join(', ') }),
    );
  return operands.length === 0 ? checkNames : checkNames.filter((name) => operands.includes(name));
}

const marks: Readonly<Record<Finding['status'], string>> = {
  ok: '✓',
  warning: '!',
  error: '✗',
  skipped: '–',
};
const styles = { ok: 'success', warning: 'warning', error: 'error' } as const;

function findingLines(
  { check, status, message, remedy }: CheckFinding,
  { t }: DoctorTexts,
): readonly Line[] {
  const text = `${marks[status]} ${t(`doctor:title.${check}`)}: ${message}`;
  const line = status === 'skipped' ? text : { text, style: styles[status] };
  return remedy === undefined ? [line] : [line, `    ${t('doctor:remedy', { remedy })}`];
}

function summary(errors: number, warnings: number, { t }: DoctorTexts): Line {
  if (errors > 0) return { text: t('doctor:sum.errors', { count: errors }), style: 'error' };
  if (warnings > 0)
    return { text: t('doctor:sum.warnings', { count: warnings }), style: 'warning' };
  return { text: t('doctor:sum.ok'), style: 'success' };
}
