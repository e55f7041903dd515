import { execFileSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { getTool, needs } from '@comunal/test-kit/environment';
import { describe, expect, it } from 'vitest';
import { createIdentity, Identities, openSealed, sealBytes, sealEntry } from '../src/index.ts';
import { useFolder } from './support/use-folder.ts';

const text = new TextEncoder();

// A key that was made for this test, and what Debian's age 1.2.1 sealed for it.
const identity = 'AGE-SECRET-KEY-128T3U5C8VMZ8PNSNR6Q02FZGHWMY9R22EYEPN7Z7HFCH83YCF22SJZ7MXC';
const sealed = `-----BEGIN AGE ENCRYPTED FILE-----
YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBjSFEvUXRpYmxPNFZWcVdM
dFl6ZGQwbjJHRE82L2ZIem4rOTMvVnZtVFJJCmE0WEZsQ2J6dXNaVGlCNXpUS1Ru
dEVmbGpxZDFDSVV1WVNmT3Yzdy80K0UKLS0tIGVmLzgyRkFyZFBVS3ZDYnNHbDh1
SHo3MmNDQ2JKL1ByZjMxT1JCeHQ1WlkKNAQBTy1kSnvwMskzvE/EzkzX355U6q8+
fCiZshxsBl7cK+wHeAOaWlkWHw4=
-----END AGE ENCRYPTED FILE-----
`;

it('opens what age has sealed', async () => {
  const opened = await openSealed(sealed, await Identities.parse(identity));
  expect(new TextDecoder().decode(opened)).toBe('Hola de age\n');
});

describe('with the program age', needs('age', 'age-keygen'), () => {
  const folder = useFolder();

  it('is read by age and by tar', async () => {
    await folder.call('seal', 'keygen', '--output', 'key.txt');
    const recipient = /age1\w+/.exec(await folder.read('key.txt'))?.[0] ?? '';
    const path = `events/${'a'.repeat(80)}/una foto — día.svg`;
    const files = [{ path, data: text.encode('<svg/>') }];
    await folder.write('sealed.age', await sealEntry(files, [recipient]));
    const age = ['-d', '-i', folder.path('key.txt'), folder.path('sealed.age')];
    const tar = execFileSync(getTool('age'), age);
    const names = execFileSync('tar', ['--list', '--quoting-style=literal'], { input: tar });
    expect(names.toString()).toBe(`${path}\n`);
  });

  it('unseals what tar and age have sealed, with its folders', async () => {
    await folder.call('seal', 'keygen');
    const key = await folder.read('home/.config/comunal/seal/key.txt');
    await folder.call('recipients', 'add', /age1\w+/.exec(key)?.[0] ?? '');
    await folder.write('mine/events/reunion.yaml', 'title: Reunión\n');
    await folder.write('mine/events/reunion/cartel.svg', '<svg/>');
    const names = ['events/reunion.yaml', 'events/reunion'];
    const input = execFileSync('tar', ['-c', '-C', folder.path('mine'), ...names]);
    const sealedByAge = folder.path('content/sealed/abcdefghijklmnop.age');
    const list = folder.path('content/sealed/recipients.txt');
    execFileSync(getTool('age'), ['-a', '-R', list, '-o', sealedByAge], { input });
    expect(await folder.call('unseal', '--all')).toMatchObject({ code: 0 });
    expect(await folder.read('content/private/events/reunion.yaml')).toBe('title: Reunión\n');
    expect(await folder.read('content/private/events/reunion/cartel.svg')).toBe('<svg/>');
  });

  it('reads a key of age-keygen, and what age sealed in both of its forms', async () => {
    execFileSync(getTool('age-keygen'), ['-o', folder.path('key.txt')], { stdio: 'pipe' });
    await chmod(folder.path('key.txt'), 0o600);
    const identities = await Identities.parse(await folder.read('key.txt'));
    const [recipient = ''] = identities.recipients;
    for (const form of [[], ['--armor']]) {
      const bytes = execFileSync(getTool('age'), [...form, '-r', recipient], { input: 'Hola' });
      expect(new TextDecoder().decode(await openSealed(bytes, identities))).toBe('Hola');
    }
  });

  it('seals for a file of recipients as age -R does', async () => {
    const { identity: secret, recipient } = await createIdentity();
    await folder.write('key.txt', `${secret}\n`);
    await folder.write('sealed.age', await sealBytes(text.encode('Hola'), [recipient]));
    const opened = execFileSync(getTool('age'), [
      '-d',
      '-i',
      folder.path('key.txt'),
      folder.path('sealed.age'),
    ]);
    expect(opened.toString()).toBe('Hola');
    await folder.write('content/private/events/x.yaml', 'title: x\n');
    await folder.call('recipients', 'add', recipient);
    const list = folder.path('content/sealed/recipients.txt');
    const byAge = execFileSync(getTool('age'), ['-R', list], { input: 'Hola' });
    const identities = await Identities.parse(secret);
    expect(new TextDecoder().decode(await openSealed(byAge, identities))).toBe('Hola');
  });
});
