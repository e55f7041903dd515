import { printableJson } from '@comunal/command';
import { checkInstance } from '../../server/instance/check-instance.ts';
import type { InstanceFinding } from '../../server/instance/instance-report.ts';
import type { Verb } from '../verb.ts';

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

/** `comunal room check`. */
export const check: Verb = {
  help: 'jitsi:help.verb.check',
  operand: 'URL',
  options: { json: { help: 'jitsi:help.option.json' } },
  async go(call, { context: { signal }, texts: { t } }) {
    const report = await checkInstance(call.operand, { signal });
    const { instance, findings, isReachable } = report;
    const code = findings.some((finding) => problems.has(finding)) ? 1 : 0;
    if (call.has('json'))
      return { lines: printableJson({ version: 1, ...report }).split('\n'), code };
    const lines = findings.map(
      (finding) => `${problems.has(finding) ? '!' : '-'} ${t(`jitsi:finding.${finding}`)}`,
    );
    const limit = isReachable ? [t('jitsi:check.limit')] : [];
    return { lines: [t('jitsi:check.head', { instance }), ...lines, ...limit], code };
  },
};
