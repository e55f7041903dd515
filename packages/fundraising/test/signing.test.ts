import { describe, expect, it, vi } from 'vitest';
import {
  changedDetails,
  keyFingerprint,
  signCampaign,
  verifyCampaign,
  writeSignedCampaign,
  type Campaign,
  type SignedCampaign,
} from '../src/index.ts';
import { campaign, newSigner } from './support/signers.ts';

const signedAt = '2026-11-25T10:00:00Z';
const one = newSigner();
const two = newSigner();
const three = newSigner();
const keys = [one.publicKey];

describe('a signed campaign', () => {
  it('is valid as it is, as data and as text', async () => {
    const signed = await signCampaign(campaign, [one], { signedAt });
    const valid = { outcome: 'valid', campaign, signedAt, signedBy: keys };
    expect(await verifyCampaign(signed, { keys })).toEqual(valid);
    expect(await verifyCampaign(writeSignedCampaign(signed), { keys })).toEqual(valid);
    expect(await verifyCampaign(JSON.parse(JSON.stringify(signed)), { keys })).toEqual(valid);
  });

  it.each([
    ['the same signer twice', [one, one], campaign, 'form'],
    [
      'a signer with the key of another',
      [{ ...one, publicKey: two.publicKey }],
      campaign,
      'changed',
    ],
    ['more than a million signs', [one], { title: 'x'.repeat(1_000_000) }, 'too-large'],
  ])('is not made of %s', async (_, signers, data, about) => {
    await expect(signCampaign(data, signers)).rejects.toMatchObject({
      code: 'bad-signature',
      about,
    });
  });

  it('tells failed and unchecked apart', async () => {
    const signed = await signCampaign(campaign, [one], { signedAt });
    const text = writeSignedCampaign(signed);
    const check = async (value: unknown, given: readonly string[] = keys, needed = 1) => {
      const { outcome, ...more } = await verifyCampaign(value, { keys: given, needed });
      return [outcome, 'reason' in more ? more.reason : ''];
    };
    const weak = Buffer.alloc(32).toString('base64url');
    expect(await check(text, [])).toEqual(['unchecked', 'no-key']);
    expect(await check(text, ['short'])).toEqual(['unchecked', 'bad-key']);
    expect(await check(text, [weak])).toEqual(['failed', 'weak-key']);
    expect(await check(text, [two.publicKey])).toEqual(['failed', 'other-key']);
    expect(await check(`${text}\n`)).toEqual(['failed', 'form']);
    expect(await check(JSON.stringify(signed, undefined, 2))).toEqual(['failed', 'form']);
    expect(await check(campaign)).toEqual(['failed', 'not-signed']);
    expect(await check({ ...signed, signatures: [] })).toEqual(['failed', 'not-signed']);
    expect(await check({ ...signed, more: 1 })).toEqual(['failed', 'form']);
    expect(await check({ ...signed, signedAt: '2026-11-25T10:00:01Z' })).toEqual([
      'failed',
      'changed',
    ]);
    expect(await check('x'.repeat(10_000_000))).toEqual(['failed', 'too-large']);
    expect(await check('{"comunalCampaign":1,"comunalCampaign":1}')).toEqual(['failed', 'form']);
    for (const value of [undefined, null, 7, '', [], () => 1])
      expect((await check(value))[0]).toBe('failed');
    for (const needed of [0, -1, 1.5, Number.NaN, 2])
      expect(await check(text, keys, needed)).toEqual(['failed', 'too-few']);
  });

  it('says that nobody could look where there is no engine', async () => {
    const signed = await signCampaign(campaign, [one], { signedAt });
    vi.stubGlobal('crypto', {});
    vi.doMock('@noble/ed25519', () => {
      throw new Error('blocked');
    });
    vi.resetModules();
    const { verifyCampaign: fresh } = await import('../src/signing/verify-campaign.ts');
    expect(await fresh(signed, { keys })).toEqual({
      outcome: 'unchecked',
      reason: 'no-crypto',
      claims: keys,
    });
    vi.doUnmock('@noble/ed25519');
    vi.unstubAllGlobals();
  });

  it('can ask for two of three, and counts nobody twice', async () => {
    const all = [one, two, three].map(({ publicKey }) => publicKey);
    const signed = await signCampaign(campaign, [one, three], { signedAt });
    expect(await verifyCampaign(signed, { keys: all, needed: 2 })).toMatchObject({
      outcome: 'valid',
      signedBy: [one.publicKey, three.publicKey],
    });
    expect(await verifyCampaign(signed, { keys: all, needed: 3 })).toMatchObject({
      reason: 'too-few',
    });
    expect(
      await verifyCampaign(signed, { keys: [one.publicKey, one.publicKey], needed: 2 }),
    ).toMatchObject({ reason: 'too-few' });
    const [first] = signed.signatures;
    expect(
      await verifyCampaign({ ...signed, signatures: [first, first] }, { keys: all, needed: 2 }),
    ).toMatchObject({ reason: 'form' });
  });

  const runs = process.env['COMUNAL_TEST_LONG'] === '1' ? 10_000 : 1_000;
  it(`is not valid after any of ${runs} random changes`, async () => {
    const signed = await signCampaign(campaign, [one, two], { signedAt });
    const text = writeSignedCampaign(signed);
    const random = numbers(20_261_125);
    const outcomes: Record<string, number> = {};
    for (let run = 0; run < runs; run += 1) {
      const value = run % 2 === 0 ? changedText(text, random) : changedData(signed, random);
      const { outcome } = await verifyCampaign(value, { keys });
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    expect(outcomes).toEqual({ failed: runs });
  }, 120_000);
});

it('a fingerprint is twelve groups of five digits, another for each key', async () => {
  // The key of the first example of RFC 8032.
  const key = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
  const fingerprint = await keyFingerprint(key);
  expect(fingerprint).toMatch(/^\d{5}( \d{5}){11}$/);
  expect(await keyFingerprint(one.publicKey)).not.toBe(fingerprint);
  vi.stubGlobal('crypto', {});
  expect(await keyFingerprint(key)).toBe(fingerprint);
  vi.unstubAllGlobals();
  await expect(keyFingerprint('x')).rejects.toMatchObject({ code: 'bad-key' });
});

it('names every change of payment details, and no other', () => {
  const rails = campaign.rails ?? [];
  const [first, ...others] = rails;
  const changed = {
    ...campaign,
    rails: [
      { ...first, account: '000000077777777783' },
      ...others.slice(1),
      { id: 'new', kind: 'link' },
    ],
  };
  expect(changedDetails(campaign, changed)).toEqual([
    { id: 'clabe', change: 'changed', fields: ['account'] },
    { id: 'btc', change: 'removed', fields: [] },
    { id: 'new', change: 'added', fields: [] },
  ]);
  expect(changedDetails(campaign, { ...campaign, title: 'Otra' })).toEqual([]);
  const bilingual = (holder: Campaign['title']) => ({ rails: [{ ...first, holder }] });
  expect(
    changedDetails(bilingual({ es: 'Ana', en: 'A' }), bilingual({ en: 'A', es: 'Ana' })),
  ).toEqual([]);
  const twice = { ...campaign, rails: [...rails, { ...first, account: '1' }] };
  expect(changedDetails(campaign, twice)).toMatchObject([{ change: 'added' }]);
});

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function changedText(text: string, random: (below: number) => number): string {
  const at = random(text.length);
  const sign = String.fromCharCode(32 + random(95));
  const end = at + random(3);
  const changed = `${text.slice(0, at)}${random(3) === 0 ? '' : sign}${text.slice(end)}`;
  return changed === text ? `${text} ` : changed;
}

/** Changes one leaf, or takes one away, anywhere in the file. */
function changedData(signed: SignedCampaign, random: (below: number) => number): unknown {
  const copy = structuredClone(signed) as unknown as Record<string, unknown>;
  let node = copy;
  for (;;) {
    const names = Object.keys(node);
    const name = names[random(names.length)] ?? '';
    const value = node[name];
    if (
      typeof value === 'object' &&
      value !== null &&
      Object.keys(value).length > 0 &&
      random(8) > 0
    )
      node = value as Record<string, unknown>;
    else {
      if (random(4) === 0 && !Array.isArray(node)) delete node[name];
      else if (typeof value === 'number') node[name] = value + 1 + random(9);
      else if (typeof value === 'string') {
        const at = random(value.length);
        const other = String.fromCharCode(value.charCodeAt(at) === 65 ? 66 : 65);
        node[name] = `${value.slice(0, at)}${other}${value.slice(at + 1)}`;
      } else node[name] = value === false;
      return copy;
    }
  }
}
