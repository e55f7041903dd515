import type { Locale } from '@comunal/command';
import {
  chmodSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { posixOnly } from '@comunal/test-kit/environment';
import { describe, expect, it } from 'vitest';
import { createTerminal, useCommand } from './support/use-command.ts';

const password = 'correct horse battery staple';

/** The file with the log-in, and its mode. */
function readFallbackTag(config: string): { path: string; text: string; mode: string } {
  const [name = ''] = readdirSync(config);
  const path = join(config, name);
  const mode = (statSync(path).mode & 0o777).toString(8);
  return { path, text: readFileSync(path, 'utf8'), mode };
}

describe('login', () => {
  it.each<[Locale, string, string, string]>([
    [
      'es',
      'Nombre o correo en URL: Contraseña de root (no se ve al escribir): \n',
      'Sesión iniciada en URL.\nQueda guardada en FILE (la contraseña no). ',
      'Quien pueda leer ese archivo actúa en tu nombre en el servidor: no lo compartas, no lo sincronices y no lo pongas en git.\n',
    ],
    [
      'en',
      'Name or e-mail on URL: Password of root (not shown while you type): \n',
      'You are logged in to URL.\nIt is kept in FILE (the password is not). ',
      'Whoever can read that file acts in your name on the server: do not share it, synchronise it or put it into git.\n',
    ],
    [
      'pt',
      'Nome ou e-mail em URL: Senha de root (não aparece ao digitar): \n',
      'Sessão iniciada em URL.\nFica guardada em FILE (a senha não). ',
      'Quem puder ler esse arquivo age em seu nome no servidor: não o compartilhe, não o sincronize e não o ponha no git.\n',
    ],
  ])(
    'asks, shows no password, and says what is kept where, in %s',
    async (locale, asks, says, warns) => {
      await using command = await useCommand();
      const { stdin, hidden } = createTerminal(' root ', password);
      const { code, out, err } = await command.call(['login'], {
        locale,
        stdin,
        env: command.withServer,
      });
      const { path, text, mode } = readFallbackTag(command.config);
      const plain = (text: string): string =>
        text.replaceAll(path, 'FILE').replaceAll(command.simulator.url, 'URL');
      expect(plain(err)).toBe(asks);
      expect(plain(out)).toBe(says + warns);
      expect(code).toBe(0);
      expect(hidden).toEqual([false, true]);
      expect(mode).toBe('600');
      expect(statSync(command.config).mode & 0o777).toBe(0o700);
      for (const written of [out, err, text]) expect(written).not.toContain(password);
    },
  );

  it('asks for the code where the account has a second factor', async () => {
    await using command = await useCommand({ twoFactor: true });
    const { stdin, hidden } = createTerminal('root', password, ' 123 456 ');
    const { code, err } = await command.call(['login'], { stdin, env: command.withServer });
    expect(err).toContain('One-time code, from your app: ');
    expect(hidden).toEqual([false, true, false]);
    expect(code).toBe(0);
  });

  it.each<[Locale, string]>([
    ['es', 'no acepta ese código: espera al siguiente y prueba de nuevo.\n'],
    ['en', 'does not accept that code: wait for the next one and try again.\n'],
    ['pt', 'não aceita esse código: espere o próximo e tente de novo.\n'],
  ])('refuses a wrong code, in %s', async (locale, words) => {
    await using command = await useCommand({ twoFactor: true });
    const { stdin } = createTerminal('root', password, '654321');
    const { code, err } = await command.call(['login'], { locale, stdin, env: command.withServer });
    expect(err).toContain(words);
    expect(code).toBe(1);
  });

  it('says that a code is needed where nobody can be asked', async () => {
    await using command = await useCommand({ twoFactor: true });
    const { code, err } = await command.call(['login']);
    expect(err).toMatch(/^http\S+ needs a one-time code too, and there is no terminal/);
    expect(code).toBe(1);
  });

  it.each<[Locale, string]>([
    ['es', 'URL no acepta ese nombre con esa contraseña.\n'],
    ['en', 'URL does not accept that name with that password.\n'],
    ['pt', 'URL não aceita esse nome com essa senha.\n'],
  ])('refuses a wrong password without repeating it, in %s', async (locale, words) => {
    await using command = await useCommand();
    const { stdin } = createTerminal('root', 'wrong and secret');
    const { code, out, err } = await command.call(['login'], {
      locale,
      stdin,
      env: command.withServer,
    });
    expect(err.replaceAll(command.simulator.url, 'URL')).toContain(`\n${words}`);
    expect(err + out).not.toContain('wrong and secret');
    expect(code).toBe(1);
  });

  it.each([[[]], [['root']]])('is needed when the answers %j end too early', async (answers) => {
    await using command = await useCommand();
    const { stdin } = createTerminal(...answers);
    const { code, err } = await command.call(['login'], { stdin, env: command.withServer });
    expect(err).toContain('You are not logged in to');
    expect(code).toBe(1);
  });

  it('asks only for the password when the environment names the person', async () => {
    await using command = await useCommand();
    const { stdin, hidden } = createTerminal(password);
    const env = { ...command.withServer, PEERTUBE_USERNAME: 'root' };
    expect((await command.call(['login'], { stdin, env })).code).toBe(0);
    expect(hidden).toEqual([true]);
  });

  it.each(['whoami', 'login'])(
    'continues when the tokens cannot be stored, and says so: %s',
    async (subcommand) => {
      await using command = await useCommand();
      symlinkSync(join(command.folder, 'nowhere'), join(command.folder, 'config'));
      const { code, out, err } = await command.call([subcommand], {
        env: { ...command.env, XDG_CONFIG_HOME: join(command.folder, 'config') },
      });
      expect(err).toContain('could not be kept in');
      expect(out + err).not.toContain('It is kept in');
      expect(code).toBe(0);
    },
  );
});

describe('a log-in that is needed', () => {
  it.each<[Locale, string]>([
    ['es', 'No hay sesión iniciada en'],
    ['en', 'You are not logged in to'],
    ['pt', 'Não há sessão iniciada em'],
  ])('is reported where there is no terminal, in %s', async (locale, words) => {
    await using command = await useCommand();
    const { code, err } = await command.call(['whoami'], { locale, env: command.withServer });
    expect(err.startsWith(words)).toBe(true);
    expect(err).toContain('comunal peertube login');
    expect(code).toBe(1);
  });

  it('is asked for in the middle of something else, and kept', async () => {
    await using command = await useCommand();
    const { stdin } = createTerminal('root', password);
    const first = await command.call(['whoami'], { stdin, env: command.withServer });
    expect(first.code).toBe(0);
    expect(first.err).toContain('It is kept in');
    expect(await command.call(['whoami'], { env: command.withServer })).toMatchObject({
      code: 0,
      err: '',
    });
  });

  it('is asked for again when it has ended, on a terminal', async () => {
    await using command = await useCommand();
    await command.call(['login']);
    endLogIn(command.config);
    const { stdin } = createTerminal('root', password);
    const { code, out, err } = await command.call(['whoami'], { stdin, env: command.withServer });
    expect(err).toContain('has expired: log in again.\nName or e-mail');
    expect(out).toContain('root');
    expect(code).toBe(0);
  });

  it.each<[Locale, string]>([
    ['es', 'La sesión en URL ya no vale. Iníciala de nuevo: comunal peertube login --server URL\n'],
    ['en', 'Your log-in to URL has expired. Log in again: comunal peertube login --server URL\n'],
    ['pt', 'A sessão em URL já não vale. Inicie-a de novo: comunal peertube login --server URL\n'],
  ])('is reported when it has expired and there is no terminal, in %s', async (locale, words) => {
    await using command = await useCommand();
    await command.call(['login']);
    endLogIn(command.config);
    const { code, err } = await command.call(['whoami'], { locale, env: command.withServer });
    expect(err.replaceAll(command.simulator.url, 'URL')).toBe(words);
    expect(code).toBe(1);
  });

  it('is refreshed silently when only the access token has expired', async () => {
    await using command = await useCommand();
    await command.call(['login']);
    command.simulator.expireTokens();
    expect(await command.call(['whoami'], { env: command.withServer })).toMatchObject({
      code: 0,
      err: '',
    });
  });

  /** As after two weeks. */
  function endLogIn(config: string): void {
    const { path } = readFallbackTag(config);
    writeFileSync(
      path,
      JSON.stringify({ accessToken: 'old', refreshToken: 'old', expiresAt: Date.now() + 1e6 }),
    );
  }
});

describe('logout', () => {
  it.each<[Locale, string, string]>([
    ['es', 'Sesión cerrada en URL.\n', 'No hay sesión iniciada en URL.\n'],
    ['en', 'You are logged out of URL.\n', 'You are not logged in to URL.\n'],
    ['pt', 'Sessão encerrada em URL.\n', 'Não há sessão iniciada em URL.\n'],
  ])('ends it at the server and here, in %s', async (locale, done, none) => {
    await using command = await useCommand();
    await command.call(['login']);
    const { accessToken } = JSON.parse(readFallbackTag(command.config).text) as {
      accessToken: string;
    };
    const call = () => command.call(['logout'], { locale, env: command.withServer });
    const plain = (text: string): string => text.replaceAll(command.simulator.url, 'URL');
    expect(plain((await call()).out)).toBe(done);
    expect(readdirSync(command.config)).toEqual([]);
    const headers = { authorization: `Bearer ${accessToken}` };
    const { status } = await fetch(`${command.simulator.url}/api/v1/users/me`, { headers });
    expect(status).toBe(401);
    const again = await call();
    expect(plain(again.out)).toBe(none);
    expect(again.code).toBe(0);
  });

  it('ends all log-ins with --everywhere', async () => {
    await using command = await useCommand();
    await command.call(['login']);
    const { code, out } = await command.call(['logout', '--everywhere'], {
      env: command.withServer,
    });
    expect(out).toContain('All your log-ins to');
    expect(command.simulator.requests.some(({ path }) => path.includes('token-sessions'))).toBe(
      true,
    );
    expect(readdirSync(command.config)).toEqual([]);
    expect(code).toBe(0);
  });

  it('removes it here when the server does not respond, and says what that means', async () => {
    await using command = await useCommand();
    await command.call(['login']);
    command.simulator.faults.add({ when: { path: /revoke/ }, do: 'reset' });
    const { code, out } = await command.call(['logout'], { env: command.withServer });
    expect(out).toContain('could not be reached: for two weeks the log-in may still work');
    expect(readdirSync(command.config)).toEqual([]);
    expect(code).toBe(1);
  });
});

describe('the server', () => {
  it('is the only one with a log-in when none is named', async () => {
    await using command = await useCommand();
    await command.call(['login']);
    const { code, out } = await command.call(['whoami'], { env: command.home });
    expect(out).toContain(command.simulator.url);
    expect(code).toBe(0);
  });

  it('has to be named when there are several log-ins, or none', async () => {
    await using command = await useCommand();
    const none = await command.call(['whoami'], { env: command.home });
    expect(none.err).toContain('Say which server: --server https://video.example');
    expect(none.code).toBe(2);
    await command.call(['login']);
    writeFileSync(join(command.config, 'video.example.json'), '{}');
    writeFileSync(join(command.config, '%zz.json'), 'no file of ours');
    const several = await command.call(['whoami'], { env: command.home });
    const host = new URL(command.simulator.url).host;
    expect(several.err).toBe(
      `You are logged in to several servers (${host}, video.example): say which with --server.\n`,
    );
    expect(several.code).toBe(2);
  });

  it('is that of --server before that of the environment, with or without a scheme', async () => {
    await using command = await useCommand();
    const env = { ...command.env, PEERTUBE_URL: 'https://nobody.example' };
    for (const server of [command.simulator.url, `${new URL(command.simulator.url).host}/`])
      expect((await command.call(['whoami', '--server', server], { env })).code).toBe(0);
    expect(readdirSync(command.config)).toHaveLength(1);
  });

  it.each([
    ['http://video.example', 'http://video.example has no https'],
    ['ftp://video.example', '“ftp://video.example” is not the address of a server'],
    ['https://', '“https://” is not the address of a server'],
    [
      'https://root:secret@video.example/',
      '“https://video.example/” is not the address of a server',
    ],
  ])('%s is refused before anything is sent', async (server, words) => {
    await using command = await useCommand();
    const { code, err } = await command.call(['whoami', `--server=${server}`]);
    expect(err).toContain(words);
    expect(err).not.toContain('secret');
    expect(code).toBe(2);
  });
});

describe('a log-in that the server refuses', () => {
  const users = [
    { username: 'root', password },
    { username: 'ana', password },
  ];

  it.each<[Locale, string]>([
    ['es', 'URL no acepta el inicio de sesión: User is blocked. Si la cuenta está bloqueada, '],
    ['en', 'URL does not accept the log-in: User is blocked. If the account is blocked, '],
    ['pt', 'URL não aceita o início de sessão: User is blocked. Se a conta estiver bloqueada, '],
  ])('explains that the account is blocked, in %s', async (locale, words) => {
    await using command = await useCommand({ users });
    const { simulator } = command;
    simulator.blockUser('ana');
    const env = { ...command.withServer, PEERTUBE_USERNAME: 'ana', PEERTUBE_PASSWORD: password };
    const { code, err } = await command.call(['login'], { locale, env });
    expect(err.replaceAll(simulator.url, 'URL')).toContain(words);
    expect(code).toBe(1);
  });

  it.each<[Locale, string]>([
    ['es', 'La contraseña tiene más de 72 bytes'],
    ['en', 'The password is over 72 bytes long'],
    ['pt', 'A senha tem mais de 72 bytes'],
  ])(
    'explains that the password is too long, and does not send it, in %s',
    async (locale, words) => {
      await using command = await useCommand({ users });
      const env = {
        ...command.withServer,
        PEERTUBE_USERNAME: 'ana',
        PEERTUBE_PASSWORD: 'ñ'.repeat(37),
      };
      const { code, err } = await command.call(['login'], { locale, env });
      expect(err).toContain(words);
      expect(code).toBe(1);
      expect(command.simulator.requests).toEqual([]);
    },
  );

  it.each<[Locale, string]>([
    ['es', 'no es la dirección con la que ese servidor se identifica'],
    ['en', 'is not the address by which that server knows itself'],
    ['pt', 'não é o endereço pelo qual esse servidor se identifica'],
  ])(
    'blames no account for a server that is called by another name, in %s',
    async (locale, words) => {
      await using command = await useCommand({ users });
      const url = command.simulator.url.replace('127.0.0.1', 'localhost');
      const { code, err } = await command.call(['login'], {
        locale,
        env: { ...command.env, PEERTUBE_URL: url },
      });
      expect(err).toContain(words);
      expect(err).not.toMatch(/cuenta|account|conta/);
      expect(code).toBe(1);
    },
  );

  it.each<[Locale, string]>([
    ['es', 'es la dirección de una página y no la del servidor'],
    ['en', 'is the address of a page and not that of the server'],
    ['pt', 'é o endereço de uma página, e não o do servidor'],
  ])('explains that the address is that of a page, in %s', async (locale, words) => {
    await using command = await useCommand({ users });
    const env = { ...command.env, PEERTUBE_URL: `${command.simulator.url}/videos/browse` };
    const { code, err } = await command.call(['login'], { locale, env });
    expect(err).toContain(words);
    expect(code).toBe(1);
  });

  it.each<[Locale, string]>([
    ['es', 'Otras cuentas de este equipo pueden abrir FILE'],
    ['en', 'Other accounts of this machine can open FILE'],
    ['pt', 'Outras contas deste computador podem abrir FILE'],
  ])(
    'does not use the file of a log-in that others can open, in %s',
    posixOnly,
    async (locale, words) => {
      await using command = await useCommand({ users });
      await command.call(['login']);
      const { path } = readFallbackTag(command.config);
      chmodSync(path, 0o644);
      const { code, err } = await command.call(['whoami'], { locale, env: command.withServer });
      expect(err.replaceAll(path, 'FILE')).toContain(words);
      expect(code).toBe(1);
    },
  );
});
