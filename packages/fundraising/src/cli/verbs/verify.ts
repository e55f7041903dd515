import { join, resolve } from 'node:path';
import { printableJson, stateFolder, Told, type Call } from '@comunal/command';
import { isDate } from '../../rails/partial-date.ts';
import { readText } from '../files.ts';
import { neededOf } from '../needed-of.ts';
import { publicKeys } from '../public-keys.ts';
import { EXIT_CODES } from '../report.ts';
import type { Surroundings, Verb } from '../verb.ts';
import { reportLines } from '../verify/report-lines.ts';
import { verifyPublished } from '../verify/verify-published.ts';

/** `comunal fund verify`: the main control, run from somebody else's machine. */
export const verify: Verb = {
  help: 'fund:help.verb.verify',
  operand: 'URL',
  options: {
    key: { value: 'KEY', help: 'fund:help.option.key', isMany: true, isNeeded: true },
    manifest: { value: 'URL|FILE', help: 'fund:help.option.manifest' },
    needed: { value: 'N', help: 'fund:help.option.needed' },
    after: { value: 'DATE', help: 'fund:help.option.after' },
    revocation: { value: 'FILE', help: 'fund:help.option.revocation', isMany: true },
    state: { value: 'FILE', help: 'fund:help.option.state' },
    json: { help: 'fund:help.option.json' },
  },
  async go(call, surroundings) {
    const { texts } = surroundings;
    const keys = publicKeys(call, surroundings);
    const request = {
      address: call.operand,
      manifest: call.text('manifest'),
      keys,
      needed: neededOf(call, surroundings),
      after: afterOf(call, surroundings),
      revocations: await Promise.all(
        call.all('revocation').map((path) => readText(path, surroundings)),
      ),
      memoryPath: memoryPathOf(call, surroundings),
    };
    const report = await verifyPublished(request, surroundings);
    const code = EXIT_CODES[report.outcome];
    return call.has('json')
      ? { lines: printableJson(report).split('\n'), code }
      : { lines: reportLines(report, texts), code };
  },
};

function memoryPathOf(call: Call, { context: { cwd, env } }: Surroundings): string {
  const path = call.text('state');
  return path === undefined ? join(stateFolder(env, 'fund'), 'verify.json') : resolve(cwd, path);
}

function afterOf(call: Call, { texts: { t } }: Surroundings): string | undefined {
  const value = call.text('after');
  if (value === undefined || isDate(value)) return value;
  throw new Told(2, t('fund:wrong.value', { value, option: '--after', list: '2026-11-01' }));
}
