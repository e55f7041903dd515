import { pickCount } from '@comunal/test-kit/pick-cases';
import { describe, expect, it, vi } from 'vitest';
import {
  diffCampaigns,
  computeKeyFingerprint,
  signCampaign,
  signRevocation,
  verifyCampaign,
  verifyRevocations,
  serializeSigned,
  type Campaign,
  type SignedCampaign,
} from '../src/index.ts';
import { campaign, newSigner } from './support/signers.ts';

const issuedAt = '2026-11-25T10:00:00Z';
const now = '2026-11-26T10:00:00Z';
const signerA = newSigner();
const signerB = newSigner();
const signerC = newSigner();
const keys = [signerA.publicKey];

describe('a signed campaign', () => {
  it('is valid as it is, as data and as text', async () => {
    const signed = await signCampaign(campaign, [signerA], { issuedAt });
    const valid = {
      outcome: 'valid',
      campaign,
      name: 'campaign',
      issuedAt,
      expiresAt: '2027-05-24T10:00:00Z',
      sequence: Date.parse(issuedAt) / 1_000,
      signedBy: keys,
    };
    expect(await verifyCampaign(signed, { keys, now })).toEqual(valid);
    expect(await verifyCampaign(serializeSigned(signed), { keys, now })).toEqual(valid);
    expect(await verifyCampaign(`${serializeSigned(signed)}\n`, { keys, now })).toEqual(valid);
    expect(await verifyCampaign(JSON.parse(JSON.stringify(signed)), { keys, now })).toEqual(valid);
  });

  it.each([
    ['the same signer twice', [signerA, signerA], campaign, 'form'],
    [
      'a signer with the key of another',
      [{ ...signerA, publicKey: signerB.publicKey }],
      campaign,
      'changed',
    ],
    [
      'more than a million characters',
      [signerA],
      { ...campaign, notes: 'x'.repeat(1_000_000) },
      'too-large',
    ],
  ])('cannot be created with %s', async (_, signers, data, about) => {
    await expect(signCampaign(data, signers)).rejects.toMatchObject({
      code: 'bad-signature',
      about,
    });
  });

  it('cannot be created by a signer that returns anything but bytes', async () => {
    const sign = () => Promise.resolve(new ArrayBuffer(64) as unknown as Uint8Array);
    await expect(signCampaign(campaign, [{ ...signerA, sign }])).rejects.toMatchObject({
      code: 'bad-signature',
    });
  });

  it.each([
    ['a wrong check digit', { account: '000000077777777771' }, 'rails.clabe', 'checksum'],
    ['no account', { account: undefined }, 'rails.clabe', 'missing'],
    ['a Pix key without a city', { kind: 'pix', account: 'a@b.example' }, 'rails.clabe', 'missing'],
    ['a label that is no text', { label: 7 }, 'rails.0.label', undefined],
  ])('cannot be created of a campaign with %s', async (_, change, about, code) => {
    const [first, ...otherRails] = campaign.rails ?? [];
    const broken = { ...campaign, rails: [{ ...first, ...change }, ...otherRails] } as Campaign;
    await expect(signCampaign(broken, [signerA])).rejects.toMatchObject({
      code: 'bad-campaign',
      about,
      ...(code !== undefined && { problem: { code } }),
    });
  });

  it('distinguishes failed from unchecked', async () => {
    const signed = await signCampaign(campaign, [signerA], { issuedAt });
    const text = serializeSigned(signed);
    const check = async (
      value: object | string,
      knownKeys: readonly string[] = keys,
      needed = 1,
    ) => {
      const { outcome, ...more } = await verifyCampaign(value, { keys: knownKeys, needed, now });
      return [outcome, 'reason' in more ? more.reason : ''];
    };
    const weak = Buffer.alloc(32).toString('base64url');
    expect(await check(text, [])).toEqual(['unchecked', 'no-key']);
    expect(await check(text, ['short'])).toEqual(['unchecked', 'bad-key']);
    expect(await check(text, [weak])).toEqual(['failed', 'weak-key']);
    expect(await check(text, [signerB.publicKey])).toEqual(['failed', 'other-key']);
    expect(await check(`${text} `)).toEqual(['failed', 'form']);
    expect(await check(JSON.stringify(signed, undefined, 2))).toEqual(['failed', 'form']);
    expect(await check(campaign)).toEqual(['failed', 'not-signed']);
    const unsigned = JSON.stringify(campaign, undefined, 2);
    expect(await check(unsigned)).toEqual(['failed', 'not-signed']);
    expect(await check({ ...signed, signatures: [] })).toEqual(['failed', 'not-signed']);
    expect(await check({ ...signed, more: 1 })).toEqual(['failed', 'form']);
    expect(await check({ ...signed, comunalSigned: 'manifest' })).toEqual(['failed', 'other-kind']);
    for (const change of [
      { issuedAt: '2026-11-25T10:00:01Z' },
      { expiresAt: '2036-01-01T00:00:00Z' },
      { sequence: signed.sequence + 1 },
      { name: 'another' },
    ])
      expect(await check({ ...signed, ...change })).toEqual(['failed', 'changed']);
    expect(await check('x'.repeat(10_000_000))).toEqual(['failed', 'too-large']);
    expect(await check('{"comunalSigned":"campaign","comunalSigned":"campaign"}')).toEqual([
      'failed',
      'form',
    ]);
    for (const value of ['', [], {}]) expect((await check(value))[0]).toBe('failed');
    for (const needed of [0, -1, 1.5, Number.NaN, 2])
      expect(await check(text, keys, needed)).toEqual(['failed', 'too-few']);
  });

  it.each([
    [undefined, undefined],
    [{}, undefined],
    [{ keys: 'a-key' }, 'keys'],
    [{ keys, now: 'today' }, 'now'],
  ])('throws for the options %j, without an alarm', async (options, about = 'keys') => {
    const signed = await signCampaign(campaign, [signerA], { issuedAt });
    await expect(verifyCampaign(signed, options as never)).rejects.toMatchObject({
      code: 'bad-option',
      about,
    });
  });

  it.each([undefined, null, 7, () => 1])('throws for %o, without an alarm', async (value) => {
    await expect(verifyCampaign(value as never, { keys })).rejects.toMatchObject({
      code: 'bad-option',
      about: 'signed',
    });
  });

  it('is unchecked where the Ed25519 module cannot be loaded', async () => {
    const signed = await signCampaign(campaign, [signerA], { issuedAt });
    vi.doMock('@noble/ed25519', () => {
      throw new Error('blocked');
    });
    vi.resetModules();
    const { verifyCampaign: fresh } = await import('../src/signing/verify-campaign.ts');
    expect(await fresh(signed, { keys })).toEqual({
      outcome: 'unchecked',
      reason: 'no-crypto',
      claimedKeys: keys,
    });
    vi.doUnmock('@noble/ed25519');
  });

  it('is verified alike on a page without https, where there is no Web Crypto', async () => {
    const signed = await signCampaign(campaign, [signerA], { issuedAt });
    vi.stubGlobal('crypto', {});
    expect((await verifyCampaign(signed, { keys, now })).outcome).toBe('valid');
    vi.unstubAllGlobals();
  });

  it('expires at its moment, and still carries what was signed', async () => {
    const expiresAt = '2026-12-01T00:00:00Z';
    const signed = await signCampaign(campaign, [signerA], { issuedAt, expiresAt });
    const at = (moment: string) => verifyCampaign(signed, { keys, now: moment });
    expect(await at('2026-11-30T23:59:59Z')).toMatchObject({ outcome: 'valid' });
    expect(await at(expiresAt)).toMatchObject({
      outcome: 'failed',
      reason: 'expired',
      campaign,
      expiresAt,
    });
  });

  it('fails where a newer one was seen before, even before it expires', async () => {
    const old = await signCampaign(campaign, [signerA], { issuedAt });
    const recent = await signCampaign(campaign, [signerA], { issuedAt: now });
    expect(recent.sequence).toBeGreaterThan(old.sequence);
    const seen = { keys, now, seenSequence: recent.sequence };
    expect(await verifyCampaign(recent, seen)).toMatchObject({ outcome: 'valid' });
    expect(await verifyCampaign(old, seen)).toEqual({
      outcome: 'failed',
      reason: 'older-than-seen',
    });
  });

  it('can require two of three signers, and counts none twice', async () => {
    const all = [signerA, signerB, signerC].map(({ publicKey }) => publicKey);
    const signed = await signCampaign(campaign, [signerA, signerC], { issuedAt });
    expect(await verifyCampaign(signed, { keys: all, needed: 2, now })).toMatchObject({
      outcome: 'valid',
      signedBy: [signerA.publicKey, signerC.publicKey],
    });
    expect(await verifyCampaign(signed, { keys: all, needed: 3 })).toMatchObject({
      reason: 'too-few',
    });
    expect(
      await verifyCampaign(signed, { keys: [signerA.publicKey, signerA.publicKey], needed: 2 }),
    ).toMatchObject({ reason: 'too-few' });
    const [first] = signed.signatures;
    expect(
      await verifyCampaign({ ...signed, signatures: [first, first] }, { keys: all, needed: 2 }),
    ).toMatchObject({ reason: 'form' });
  });

  const runs = pickCount(1_000, 10_000);
  it(`is not valid after any of ${runs} random changes`, async () => {
    const signed = await signCampaign(campaign, [signerA, signerB], { issuedAt });
    const text = serializeSigned(signed);
    const random = createRandom(20_261_125);
    const outcomes: Record<string, number> = {};
    for (let run = 0; run < runs; run += 1) {
      const value = run % 2 === 0 ? changeText(text, random) : changeData(signed, random);
      const { outcome } = await verifyCampaign(value, { keys, now });
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    expect(outcomes).toEqual({ failed: runs });
  });
});

it('computes a fingerprint of twelve groups of five digits, different for each key', async () => {
  // The key of the first example of RFC 8032.
  const key = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
  const fingerprint = await computeKeyFingerprint(key);
  expect(fingerprint).toMatch(/^\d{5}( \d{5}){11}$/);
  expect(await computeKeyFingerprint(signerA.publicKey)).not.toBe(fingerprint);
  vi.stubGlobal('crypto', {});
  expect(await computeKeyFingerprint(key)).toBe(fingerprint);
  vi.unstubAllGlobals();
  await expect(computeKeyFingerprint('x')).rejects.toMatchObject({ code: 'bad-key' });
});

describe('a revoked key', () => {
  const all = [signerA, signerB].map(({ publicKey }) => publicKey);

  it('no longer counts once another known key has revoked it', async () => {
    const signed = await signCampaign(campaign, [signerA], { issuedAt });
    const revocation = await signRevocation(signerA.publicKey, [signerB], { issuedAt });
    const revokedKeys = await verifyRevocations([revocation], { keys: all });
    expect(revokedKeys).toEqual([{ key: signerA.publicKey, by: signerB.publicKey, issuedAt }]);
    const revoked = revokedKeys.map(({ key }) => key);
    expect(await verifyCampaign(signed, { keys: all, revoked, now })).toEqual({
      outcome: 'failed',
      reason: 'revoked',
    });
    const both = await signCampaign(campaign, [signerA, signerB], { issuedAt });
    expect(await verifyCampaign(both, { keys: all, revoked, now })).toMatchObject({
      outcome: 'valid',
      signedBy: [signerB.publicKey],
    });
    expect(await verifyCampaign(both, { keys: all, needed: 2, revoked, now })).toMatchObject({
      reason: 'revoked',
    });
  });

  it('is revoked by no key but another known one', async () => {
    const { publicKey } = signerA;
    const stranger = await signRevocation(publicKey, [signerC]);
    const right = await signRevocation(publicKey, [signerB]);
    const unknown = await signRevocation(signerC.publicKey, [signerB]);
    const changed = { ...right, payload: { key: signerB.publicKey } };
    const signed = await signCampaign(campaign, [signerB]);
    const none = [stranger, unknown, changed, signed, {}, 'x'];
    expect(await verifyRevocations(none, { keys: all })).toEqual([]);
    await expect(signRevocation(publicKey, [signerA])).rejects.toMatchObject({ about: 'key' });
    await expect(signRevocation('short', [signerA])).rejects.toMatchObject({ code: 'bad-key' });
  });

  it('revokes both where two keys revoke each other', async () => {
    const each = await Promise.all([
      signRevocation(signerA.publicKey, [signerB]),
      signRevocation(signerB.publicKey, [signerA]),
    ]);
    const revoked = (await verifyRevocations(each, { keys: all })).map(({ key }) => key);
    expect(revoked.toSorted()).toEqual(all.toSorted());
  });
});

describe('diffCampaigns', () => {
  const [first, ...otherRails] = campaign.rails ?? [];
  const listChanges = (current: unknown) =>
    diffCampaigns(campaign, current).map(({ path, before, after, isProgress }) =>
      [path, before, after, isProgress ? 'progress' : 'change'].filter(Boolean).join(' | '),
    );

  it('lists changed fields with the signed and the current value', () => {
    const changed = {
      ...campaign,
      summary: { es: 'Pix: atacante@evil.example' },
      rails: [
        { ...first, account: '000000077777777783', bank: 'Otro' },
        ...otherRails.slice(1),
        { id: 'new', kind: 'link' },
      ],
    };
    expect(listChanges(changed)).toEqual([
      'rails.btc.account | tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c | change',
      'rails.btc.enabled | true | change',
      'rails.btc.id | btc | change',
      'rails.btc.kind | bitcoin | change',
      'rails.clabe.account | 000000077777777770 | 000000077777777783 | change',
      'rails.clabe.bank | Otro | change',
      'rails.new.id | new | change',
      'rails.new.kind | link | change',
      'summary.es | Para que sigan encendidos. | Pix: atacante@evil.example | change',
    ]);
  });

  it('lists nothing where only the order of names differs', () => {
    expect(listChanges(campaign)).toEqual([]);
    const { title, ...rest } = campaign;
    expect(listChanges({ ...rest, title })).toEqual([]);
  });

  it('marks figures as progress, and never words', () => {
    const gifts = {
      ...campaign.gifts,
      asOf: '2026-11-24',
      hours: 13,
      money: [{ amount: 7_000_000, currency: 'MXN' }],
    };
    expect(listChanges({ ...campaign, gifts }).every((line) => line.endsWith('progress'))).toBe(
      true,
    );
    for (const change of [
      { asOf: 'CLABE 012180012345678970' },
      { source: { es: '4152 3138 0000 0000' } },
      { inKind: ['Pix: atacante@evil.example'] },
      { money: [{ amount: 1, currency: '012180012345678970' }] },
      { more: 1 },
    ])
      expect(
        listChanges({ ...campaign, gifts: { ...campaign.gifts, ...change } }).filter((line) =>
          line.endsWith('change'),
        ),
      ).toHaveLength(1);
  });

  it('lists a second rail with the same id', () => {
    const twice = { ...campaign, rails: [first, ...otherRails, { ...first, account: '1' }] };
    expect(listChanges(twice)).toContain('rails.clabe (5).account | 1 | change');
  });
});

/** Creates a deterministic source of pseudo-random numbers. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function changeText(text: string, random: (below: number) => number): string {
  const start = random(text.length);
  const character = String.fromCharCode(32 + random(95));
  const end = start + random(3);
  const changed = `${text.slice(0, start)}${random(3) === 0 ? '' : character}${text.slice(end)}`;
  return changed === text ? `${text} ` : changed;
}

/** Changes or removes one value anywhere in the file. */
function changeData(signed: SignedCampaign, random: (below: number) => number): object {
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
        const index = random(value.length);
        const character = String.fromCharCode(value.charCodeAt(index) === 65 ? 66 : 65);
        node[name] = `${value.slice(0, index)}${character}${value.slice(index + 1)}`;
      } else node[name] = value === false;
      return copy;
    }
  }
}
