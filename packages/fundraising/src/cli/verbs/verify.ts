import { printableJson, Told, type Call } from '@comunal/command';
import { isDate } from '../../rails/partial-date.ts';
import { canonicalJson } from '../../signing/canonical-json.ts';
import { keyFingerprint } from '../../signing/key-fingerprint.ts';
import { verifyCampaign } from '../../signing/verify-campaign.ts';
import type { FailedReason, UncheckedReason } from '../../signing/verify-campaign.ts';
import { askable, fetchPublished } from '../fetch-published.ts';
import { readText } from '../files.ts';
import { publicKeys } from '../public-keys.ts';
import { paymentDetailsIn, readPage, type PagePayments } from '../read-page.ts';
import type { Printed, Surroundings, Verb } from '../verb.ts';

type Reason =
  | FailedReason
  | UncheckedReason
  | 'too-old'
  | 'page-key'
  | 'foreign'
  | 'unreachable'
  | 'timed-out'
  | 'status';

/** What `verify` found, as its `--json` gives it. */
interface Report {
  readonly version: 1;
  readonly address: string;
  readonly outcome: 'valid' | 'failed' | 'unchecked';
  readonly reason?: Reason;
  readonly signedAt?: string;
  readonly signedBy?: readonly { readonly key: string; readonly fingerprint: string }[];
  /** Payment details in the page that nobody signed. */
  readonly foreign?: readonly string[];
}

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
    return call.has('json')
      ? { lines: printableJson(report).split('\n'), code: report.outcome === 'valid' ? 0 : 1 }
      : printed(report, surroundings);
  },
};

interface Asked {
  readonly keys: readonly string[];
  readonly needed: number;
  readonly after: string | undefined;
}

async function reportOn(
  address: string,
  { keys, needed, after }: Asked,
  surroundings: Surroundings,
): Promise<Report> {
  const head = { version: 1, address } as const;
  const published = await publishedAt(address, surroundings);
  if ('failure' in published) {
    const reason = published.failure;
    return { ...head, outcome: reason === 'too-large' ? 'failed' : 'unchecked', reason };
  }
  const page = published.isPage ? readPage(published.text) : undefined;
  // A line end at the end is what editors add.
  const text = page ? page.signed : published.text.replace(/\r?\n$/, '');
  if (text === undefined) return { ...head, outcome: 'failed', reason: 'not-signed' };
  const result = await verifyCampaign(text, { keys, needed });
  if (result.outcome !== 'valid')
    return { ...head, outcome: result.outcome, reason: result.reason };
  const { campaign, signedAt } = result;
  const signedBy = await Promise.all(
    result.signedBy.map(async (key) => ({ key, fingerprint: await keyFingerprint(key) })),
  );
  const known = { ...head, signedAt, signedBy };
  if (after !== undefined && signedAt.slice(0, 10) < after)
    return { ...known, outcome: 'failed', reason: 'too-old' };
  if (page?.trustedKeys.some((key) => !keys.includes(key)))
    return { ...known, outcome: 'failed', reason: 'page-key' };
  const foreign = page ? foreignDetails(page, canonicalJson(campaign)) : [];
  if (foreign.length > 0) return { ...known, outcome: 'failed', reason: 'foreign', foreign };
  return { ...known, outcome: 'valid' };
}

async function publishedAt(
  address: string,
  surroundings: Surroundings,
): ReturnType<typeof fetchPublished> {
  const { context, texts } = surroundings;
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(address)) {
    const text = await readText(address, surroundings);
    return { text, isPage: /^\s*</.test(text) };
  }
  const url = askable(address);
  // A name and password in the address are not repeated.
  if (!url)
    throw new Told(
      2,
      texts.t('fund:wrong.address', { address: address.replace(/\/\/[^/]*@/, '//') }),
    );
  return fetchPublished(url, context.signal);
}

/** Details that the page shows and that are in nothing that was signed. */
function foreignDetails({ details }: PagePayments, signed: string): string[] {
  const plain = signed.replaceAll(/[\s-]/g, '').toLowerCase();
  const own = paymentDetailsIn(signed);
  return details.filter((one) => !own.includes(one) && !plain.includes(one.toLowerCase()));
}

function printed(
  { outcome, reason, signedAt = '', signedBy = [], foreign = [] }: Report,
  { texts: { t } }: Surroundings,
): Printed {
  const lines = [
    outcome === 'valid'
      ? t('fund:verify.valid', { moment: signedAt })
      : t(`fund:verify.${outcome}`),
    ...(reason ? [t(`fund:verify.reason.${reason}`)] : []),
    ...foreign.map((one) => `! ${one}`),
    ...signedBy.map((one) => t('fund:verify.signedBy', one)),
    t('fund:verify.limit'),
  ];
  return { lines, code: outcome === 'valid' ? 0 : 1 };
}

function neededOf(call: Call, { texts: { t } }: Surroundings): number {
  const value = call.text('needed') ?? '1';
  const needed = Number(value);
  if (/^[1-9]\d?$/.test(value) && needed <= call.all('key').length) return needed;
  const list = `1–${call.all('key').length}`;
  throw new Told(2, t('fund:wrong.value', { value, option: '--needed', list }));
}

function afterOf(call: Call, { texts: { t } }: Surroundings): string | undefined {
  const value = call.text('after');
  if (value === undefined || isDate(value)) return value;
  throw new Told(2, t('fund:wrong.value', { value, option: '--after', list: '2026-11-01' }));
}
