import { printableJson, Told, type Call } from '@comunal/command';
import { isDate } from '../../rails/partial-date.ts';
import { neededOf } from '../needed-of.ts';
import { publicKeys } from '../public-keys.ts';
import { EXIT_CODES, type Report } from '../report.ts';
import { reportOn } from '../report-on.ts';
import type { Surroundings, Verb } from '../verb.ts';

/** `comunal fund verify`: the main control, run from somebody else's machine. */
export const verify: Verb = {
  help: 'fund:help.verb.verify',
  operand: 'URL',
  options: {
    key: { value: 'KEY', help: 'fund:help.option.key', isMany: true, isNeeded: true },
    needed: { value: 'N', help: 'fund:help.option.needed' },
    after: { value: 'DATE', help: 'fund:help.option.after' },
    json: { help: 'fund:help.option.json' },
  },
  async go(call, surroundings) {
    const keys = publicKeys(call, surroundings);
    const needed = neededOf(call, surroundings);
    const after = afterOf(call, surroundings);
    const report = await reportOn(call.operand, { keys, needed, after }, surroundings);
    const code = EXIT_CODES[report.outcome];
    return call.has('json')
      ? { lines: printableJson(report).split('\n'), code }
      : { lines: linesOf(report, surroundings), code };
  },
};

function linesOf(report: Report, { texts: { t } }: Surroundings): string[] {
  const { outcome, reason, issuedAt = '', signedBy = [], found = [] } = report;
  const { address, checkedAt } = report;
  const answer = [report.status, report.location].filter((one) => one !== undefined).join(' ');
  return [
    outcome === 'valid'
      ? t('fund:verify.valid', { moment: issuedAt })
      : t(`fund:verify.${outcome}`),
    t('fund:verify.looked', { address, moment: checkedAt }),
    ...(reason ? [t(`fund:verify.reason.${reason}`)] : []),
    ...(answer === '' ? [] : [`  ${answer}`]),
    ...found.map((one) => `! ${one}`),
    ...signedBy.map((one) => t('fund:verify.signedBy', one)),
    t('fund:verify.limit'),
  ];
}

function afterOf(call: Call, { texts: { t } }: Surroundings): string | undefined {
  const value = call.text('after');
  if (value === undefined || isDate(value)) return value;
  throw new Told(2, t('fund:wrong.value', { value, option: '--after', list: '2026-11-01' }));
}
