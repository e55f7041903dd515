import { defineSubcommand, json, type Line } from '@comunal/command';
import { checkInstance } from '../../server/instance/check-instance.ts';
import type {
  ContactPurpose,
  InstanceContact,
  InstanceFinding,
} from '../../server/instance/instance-report.ts';
import type { JitsiSession, JitsiTexts } from '../session.ts';

/** Findings with which a call does not work, or that expose people. */
const problems: ReadonlySet<InstanceFinding> = new Set([
  'unreachable',
  'timed-out',
  'redirected',
  'not-jitsi',
  'no-config',
  'room-leak',
  'room-size-leak',
  'clock-off',
]);

/** Defines `comunal jitsi check`. */
export const check = defineSubcommand({
  name: 'check',
  help: 'jitsi:help.subcommand.check',
  operand: 'URL',
  options: json,
  async run(args, { context: { signal }, texts: { t } }: JitsiSession) {
    const report = await checkInstance(args.operand, { signal });
    const { instance, findings, isReachable } = report;
    const code = findings.some((finding) => problems.has(finding)) ? 1 : 0;
    const lines = findings.flatMap((finding): Line[] => [
      problems.has(finding)
        ? { text: `! ${t(`jitsi:finding.${finding}`)}`, style: 'error' }
        : `- ${t(`jitsi:finding.${finding}`)}`,
      ...report.contacts
        .filter((contact) => isListed(finding, contact))
        .map((contact) => `    ${describeContact(contact, t)}`),
    ]);
    const limit = isReachable ? [t('jitsi:check.limit')] : [];
    return {
      lines: [t('jitsi:check.head', { instance }), ...lines, ...limit],
      data: report,
      code,
    };
  },
});

const measuringPurposes: ReadonlySet<ContactPurpose> = new Set([
  'analytics',
  'statistics',
  'script',
]);
const icePurposes: ReadonlySet<ContactPurpose> = new Set(['stun', 'turn']);

/** Whether a contact is listed under a finding: each under one, but a third-party relay under two. */
function isListed(finding: InstanceFinding, { purpose, isThirdParty }: InstanceContact): boolean {
  switch (finding) {
    case 'turn-offered':
      return purpose === 'turn';
    case 'ice-elsewhere':
      return isThirdParty && icePurposes.has(purpose);
    case 'analytics':
      return isThirdParty && measuringPurposes.has(purpose);
    case 'third-party-requests':
      return isThirdParty && !icePurposes.has(purpose) && !measuringPurposes.has(purpose);
    default:
      return false;
  }
}

function describeContact(contact: InstanceContact, t: JitsiTexts['t']): string {
  const { host, key, isDefault } = contact;
  const values = {
    host,
    key,
    purpose: t(`jitsi:contact.purpose.${contact.purpose}`),
    when: t(`jitsi:contact.when.${contact.when}`),
  };
  return isDefault ? t('jitsi:contact.default', values) : t('jitsi:contact.line', values);
}
