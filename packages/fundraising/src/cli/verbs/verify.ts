import { join, resolve } from 'node:path';
import { printableJson, stateFolder, Told, type Call, type Printed } from '@comunal/command';
import { isDate } from '../../rails/partial-date.ts';
import { readText } from '../files.ts';
import { neededOf } from '../needed-of.ts';
import { publicKeys } from '../public-keys.ts';
import { EXIT_CODES } from '../report.ts';
import { lookInBrowser } from '../scan/browser/look-in-browser.ts';
import { scanPublished, type ScanRequest } from '../scan/index.ts';
import { scanLines } from '../scan/scan-lines.ts';
import { SCAN_EXIT_CODES } from '../scan/scan-report.ts';
import type { Surroundings, Verb } from '../verb.ts';
import { isAddress, refuseBareAddress } from '../address.ts';
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
    scan: { help: 'fund:help.option.scan' },
    browser: { help: 'fund:help.option.browser' },
    campaign: { value: 'URL|FILE', help: 'fund:help.option.scanCampaign' },
    json: { help: 'fund:help.option.json' },
  },
  async go(call, surroundings) {
    const { texts } = surroundings;
    const isScan = call.has('scan') || call.has('browser');
    if (call.text('campaign') !== undefined && !isScan)
      throw new Told(2, texts.t('fund:wrong.campaignAlone'));
    for (const source of [call.operand, call.text('manifest'), call.text('campaign')])
      if (source !== undefined) await refuseBareAddress(source, surroundings);
    const keys = publicKeys(call, surroundings);
    const request = {
      address: call.operand,
      keys,
      needed: neededOf(call, surroundings),
      after: afterOf(call, surroundings),
      revocations: await Promise.all(
        call.all('revocation').map((path) => readText(path, surroundings)),
      ),
      memoryPath: memoryPathOf(call, surroundings),
    };
    if (isScan) return scan(call, request, surroundings);
    const manifest = call.text('manifest');
    const report = await verifyPublished({ ...request, manifest }, surroundings);
    const code = EXIT_CODES[report.outcome];
    return call.has('json')
      ? { lines: printableJson(report).split('\n'), code }
      : { lines: reportLines(report, texts), code };
  },
};

/** For pages that change by themselves: what looks like a payment detail and was not signed. */
async function scan(
  call: Call,
  request: ScanRequest,
  surroundings: Surroundings,
): Promise<Printed> {
  const { t } = surroundings.texts;
  if (call.has('browser') && !isAddress(call.operand))
    throw new Told(2, t('fund:scan.browserAddress'));
  const report = await scanPublished(
    {
      ...request,
      campaign: call.text('campaign'),
      browse: call.has('browser') ? (page) => lookInBrowser(page, surroundings) : undefined,
    },
    surroundings,
  );
  const code = SCAN_EXIT_CODES[report.outcome];
  return call.has('json')
    ? { lines: printableJson(report).split('\n'), code }
    : { lines: scanLines(report, surroundings.texts), code };
}

function memoryPathOf(call: Call, { context: { cwd, env } }: Surroundings): string {
  const path = call.text('state');
  return path === undefined ? join(stateFolder(env, 'fund'), 'verify.json') : resolve(cwd, path);
}

function afterOf(call: Call, { texts: { t } }: Surroundings): string | undefined {
  const value = call.text('after');
  if (value === undefined || isDate(value)) return value;
  throw new Told(2, t('fund:wrong.value', { value, option: '--after', list: '2026-11-01' }));
}
