import { generateSigningKey, readSigner } from '@comunal/fundraising/node';
import { appendFile, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildKit, diffKits, verifyKit } from '../src/index.ts';
import { addFiles, page, writeSite, type Folders } from './support/write-site.ts';

const files = {
  'index.html': page('<a href="/otra/">Otra</a><img src="/a.png" alt="">'),
  'otra/index.html': page('Otra'),
  'a.png': 'picture',
};

async function buildSigned(): Promise<
  Folders & { readonly key: string; readonly otherKey: string }
> {
  const folders = await writeSite(files);
  const keyFile = join(folders.root, 'key.pem');
  const key = await generateSigningKey(keyFile);
  const otherKey = await generateSigningKey(join(folders.root, 'other.pem'));
  await buildKit(folders.site, folders.out, { signers: [await readSigner(keyFile)] });
  return { ...folders, key, otherKey };
}

it('finds a whole kit whole, with what systems put on a stick', async () => {
  const { out, key } = await buildSigned();
  await addFiles(out, {
    'System Volume Information/IndexerVolumeGuid': 'x',
    'site/.DS_Store': 'x',
    '._START-HERE.html': 'x',
  });
  const verified = await verifyKit(out, { keys: [key] });
  expect(verified).toMatchObject({
    isWhole: true,
    problems: [],
    signature: { outcome: 'valid', signedBy: [key] },
  });
});

it('finds one changed byte, an added file and a removed one', async () => {
  const { out, key } = await buildSigned();
  const path = join(out, 'site', 'otra', 'index.html');
  const bytes = await readFile(path);
  bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
  await writeFile(path, bytes);
  await addFiles(out, { 'site/autorun.inf': '[autorun]' });
  await rm(join(out, 'site', 'a.png'));
  const { isWhole, problems } = await verifyKit(out, { keys: [key] });
  expect(isWhole).toBe(false);
  expect(problems).toEqual([
    { code: 'removed', path: 'site/a.png' },
    { code: 'added', path: 'site/autorun.inf' },
    { code: 'changed', path: 'site/otra/index.html' },
  ]);
});

it('tells a list that another key signed, that was changed, and whose signature is gone', async () => {
  const { out, key, otherKey, root, site } = await buildSigned();
  const outcome = async (...keys: string[]) => (await verifyKit(out, { keys })).signature;
  expect(await outcome()).toMatchObject({ outcome: 'unchecked', claimedKeys: [key] });
  expect(await outcome(otherKey)).toEqual({ outcome: 'failed', reason: 'other-key' });
  await appendFile(join(out, 'manifest.json'), '\n');
  expect(await outcome(key)).toEqual({ outcome: 'failed', reason: 'changed' });
  await rm(join(out, 'manifest.signed.json'));
  expect(await outcome(key)).toEqual({ outcome: 'failed', reason: 'not-signed' });
  expect(await outcome()).toEqual({ outcome: 'unsigned' });
  await buildKit(site, out, { signers: [await readSigner(join(root, 'other.pem'))] });
  const { isWhole, problems, signature } = await verifyKit(out, { keys: [key] });
  expect([isWhole, problems, signature]).toEqual([
    false,
    [],
    { outcome: 'failed', reason: 'other-key' },
  ]);
});

it('is signed for two years, since a stick goes from hand to hand', async () => {
  const { out, key } = await buildSigned();
  const outcomeIn = async (days: number) => {
    const now = `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19)}Z`;
    return (await verifyKit(out, { keys: [key], now })).signature;
  };
  expect(await outcomeIn(700)).toMatchObject({ outcome: 'valid' });
  expect(await outcomeIn(740)).toEqual({ outcome: 'failed', reason: 'expired' });
});

it('follows no link that somebody put in the place of a folder', async () => {
  const { out, root } = await buildSigned();
  await rm(join(out, 'site', 'otra'), { recursive: true });
  await symlink(join(root, 'dist', 'otra'), join(out, 'site', 'otra'));
  const { problems } = await verifyKit(out);
  expect(problems).toContainEqual({ code: 'added', path: 'site/otra' });
});

it.each([
  ['{"comunalKit":1}', 'bad-manifest'],
  ['[', 'bad-manifest'],
])('refuses %s as a list', async (text, code) => {
  const { root } = await writeSite({ 'stick/manifest.json': text, 'index.html': '' });
  await expect(verifyKit(join(root, 'dist', 'stick'))).rejects.toMatchObject({ code });
});

it.each([
  ['files outside of the kit', '../dist/a.png'],
  ['a name that Windows reads otherwise', 'site/.. /a.png'],
  ['a file twice', 'site/index.html'],
])('refuses a list that has %s', async (_, path) => {
  const { out } = await buildSigned();
  const list = join(out, 'manifest.json');
  const text = await readFile(list, 'utf8');
  await writeFile(list, text.replace('site/a.png', path));
  await expect(verifyKit(out)).rejects.toMatchObject({ code: 'bad-manifest' });
});

it('says in which files two kits differ', async () => {
  const { site, out, root } = await buildSigned();
  await addFiles(site, {
    'index.html': page('<a href="/nueva.html">Nueva</a>'),
    'nueva.html': page('Nueva'),
  });
  const next = join(root, 'next');
  await buildKit(site, next);
  const differences = await diffKits(out, next);
  expect(differences.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'changed START-HERE.html',
    'changed kit/search-es.js',
    'removed site/a.png',
    'changed site/index.html',
    'added site/nueva.html',
  ]);
  expect(await diffKits(out, out)).toEqual([]);
});

it('reads no signature that is a link to something without an end', async () => {
  const { out, key } = await buildSigned();
  await rm(join(out, 'manifest.signed.json'));
  await symlink('/dev/zero', join(out, 'manifest.signed.json'));
  const { isWhole, signature } = await verifyKit(out, { keys: [key] });
  expect([isWhole, signature.outcome]).toEqual([false, 'failed']);
});

it('finds a file that differs from a listed one only in how an accent is written', async () => {
  const { site, out } = await writeSite({
    'index.html': page('<a href="/a%C3%B1o.html">A</a>'),
    'año.html': page('A'),
  });
  await buildKit(site, out);
  await addFiles(out, { 'site/an\u0303o.html': 'twin' });
  const { problems } = await verifyKit(out);
  expect(problems).toEqual([{ code: 'added', path: 'site/an\u0303o.html' }]);
  // A stick that came through a system that takes accents apart is whole all the same.
  await rm(join(out, 'site', 'año.html'));
  expect((await verifyKit(out)).problems).not.toContainEqual({
    code: 'added',
    path: 'site/an\u0303o.html',
  });
});
