import { defineSubcommand, json, type Line } from '@comunal/command';
import { checkInstance } from '../../server/instance/check-instance.ts';
import type {
  ContactPurpose,
  InstanceContact,
  InstanceFinding,
} from '../../server/instance/instance-report.ts';
import type { Session, Texts } from '../session.ts';

/** Those with which a call does not work, or that tell on people. */
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

/** `comunal jitsi check`. */
export const check = defineSubcommand({
  name: 'check',
  help: 'jitsi:help.subcommand.check',
  operand: 'URL',
  options: json,
  async run(args, { context: { signal }, texts: { t } }: Session) {
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

const measuring: ReadonlySet<ContactPurpose> = new Set(['analytics', 'statistics', 'script']);
const ice: ReadonlySet<ContactPurpose> = new Set(['stun', 'turn']);

/** Whether a host belongs under a finding: each under one, but a relay of others under two. */
function isListed(finding: InstanceFinding, { purpose, isThirdParty }: InstanceContact): boolean {
  switch (finding) {
    case 'turn-offered':
      return purpose === 'turn';
    case 'ice-elsewhere':
      return isThirdParty && ice.has(purpose);
    case 'analytics':
      return isThirdParty && measuring.has(purpose);
    case 'third-party-requests':
      return isThirdParty && !ice.has(purpose) && !measuring.has(purpose);
    default:
      return false;
  }
}

function describeContact(contact: InstanceContact, t: Texts['t']): string {
  const { host, key, isDefault } = contact;
  const values = {
    host,
    key,
    purpose: t(`jitsi:contact.purpose.${contact.purpose}`),
    when: t(`jitsi:contact.when.${contact.when}`),
  };
  return isDefault ? t('jitsi:contact.default', values) : t('jitsi:contact.line', values);
}
