import { execFileSync, spawnSync } from 'node:child_process';
import { homedir, tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { createTestEnvironment, MACHINE_NPM } from './create-environment.ts';
import {
  allOf,
  childEnvironment,
  findTool,
  machineNpmEnvironment,
  needs,
  skipUnless,
  useTools,
} from './index.ts';

describe('the environment of tests', () => {
  it('passes nothing of the machine on but what is named', () => {
    const machine = {
      PATH: process.env['PATH'],
      HOME: '/srv/ana',
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      https_proxy: 'http://proxy.example',
      DATABASE_URL: 'postgres://ana@db.example/ana',
      npm_config_registry: 'https://registry.example',
      XDG_CONFIG_HOME: '/srv/ana/.config',
      GIT_DIR: '/srv/ana/.git',
      COMUNAL_TEST_LONG: '1',
    };
    const { variables, remove } = createTestEnvironment(machine);
    remove();
    const { [MACHINE_NPM]: ofNpm = '', ...others } = variables;
    expect(JSON.stringify(others)).not.toMatch(/ana|Kiritimati|tr_TR|\.example/);
    expect(JSON.parse(ofNpm)).toEqual({
      HOME: '/srv/ana',
      https_proxy: 'http://proxy.example',
      npm_config_registry: 'https://registry.example',
    });
    expect(variables).toMatchObject({ LANG: 'C.UTF-8', TZ: 'UTC', COMUNAL_TEST_LONG: '1' });
  });

  it('is what this test runs in', () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('UTC');
    expect(homedir()).not.toBe('/root');
    expect(tmpdir()).toMatch(/ct-\w+/);
    expect(process.umask().toString(8)).toBe('22');
  });

  it('has the base tools on its PATH, and no other program', () => {
    expect(execFileSync('git', ['--version'], { encoding: 'utf8' })).toMatch(/^git version/);
    for (const name of ['ffmpeg', 'exiftool', 'psql', 'apt-get', 'python3'])
      expect(spawnSync(name, ['--version']).error, name).toMatchObject({ code: 'ENOENT' });
  });
});

describe('needs', () => {
  it('skips a test with the names of the programs that are missing', () => {
    expect(needs('git', 'no-such-program')).toEqual({
      skip: true,
      meta: { skipReason: 'needs no-such-program' },
    });
    expect(needs('git')).toEqual({});
    expect(skipUnless(false, 'needs a moon')).toMatchObject({ skip: true });
  });
});

describe('useTools', () => {
  const before = process.env['PATH'];
  /** On every machine, and not among the base tools. */
  const tool = 'awk';

  describe('while its tests run', needs(tool), () => {
    useTools(tool);

    it('puts a program of the machine on the PATH', () => {
      expect(findTool(tool)).toBeDefined();
      expect(execFileSync(tool, ['BEGIN { print 6 * 7 }'], { encoding: 'utf8' })).toBe('42\n');
    });
  });

  it('takes it away again', () => {
    expect(process.env['PATH']).toBe(before);
  });
});

describe('allOf', () => {
  it('skips a test with the first reason', () => {
    const [moon, sun] = [skipUnless(false, 'needs a moon'), skipUnless(false, 'needs a sun')];
    expect(allOf(needs('git'), moon, sun)).toBe(moon);
    expect(allOf(needs('git'), {})).toEqual({});
  });
});

describe('machineNpmEnvironment', () => {
  it('has the settings of npm on this machine, which others do not have', () => {
    expect(machineNpmEnvironment()).toMatchObject({ HOME: expect.not.stringContaining('ct-') });
    expect(machineNpmEnvironment()).not.toHaveProperty('npm_config_offline');
    expect(childEnvironment()).not.toHaveProperty(MACHINE_NPM);
  });
});

describe('childEnvironment', () => {
  it('leaves out what the test runner adds, and what is set to undefined', () => {
    const variables = childEnvironment({ CANARY: 'x', TZ: undefined });
    expect(variables).toMatchObject({ CANARY: 'x', PATH: process.env['PATH'] });
    expect(Object.keys(variables).join()).not.toMatch(/VITEST|NODE_ENV|\bTZ\b/);
  });
});
