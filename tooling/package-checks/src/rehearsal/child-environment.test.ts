import { execFileSync } from 'node:child_process';
import { childEnvironment as ofTests } from '@comunal/test-kit/environment';
import { expect, it } from 'vitest';
import { createSampleFolder } from '../lib/sample-workspace.ts';
import { childEnvironment } from './child-environment.ts';

const LOOPBACK = 'http://127.0.0.1:4873/';

it.each(['registry', '@comunal:registry'])(
  'leads npm to the registry on loopback, whatever the machine has set as %s',
  (setting) => {
    const home = createSampleFolder({ '.npmrc': `${setting}=https://registry.example/\n` });
    const env = childEnvironment(LOOPBACK, home, {
      ...ofTests(),
      HOME: home,
      USERPROFILE: home,
      [`npm_config_${setting}`]: 'https://registry.example/',
    });
    const read = execFileSync('npm', ['config', 'get', setting], {
      cwd: home,
      env,
      encoding: 'utf8',
    });
    expect(read.trim()).toBe(LOOPBACK);
  },
);

it('asks no proxy for what is on loopback', () => {
  const { NO_PROXY } = childEnvironment(LOOPBACK, '/cache', { no_proxy: 'intranet.example' });
  expect(NO_PROXY).toBe('intranet.example,127.0.0.1');
});
