import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '@comunal/test-kit/environment';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('support/count-in-tseltal.ts', import.meta.url));

// Intl alone counts a language that it does not know by the machine's: «few» and «many» in Polish.
it.each(['pl_PL', 'de_DE', 'ar_EG'])('counts and writes Tseltal as Spanish under %s', (machine) => {
  const node = ['--conditions=@comunal/source', '--disable-warning=ExperimentalWarning', script];
  const env = childEnvironment({ LC_ALL: `${machine}.UTF-8` });
  const { stdout, stderr } = spawnSync(process.execPath, node, { env, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    machine: machine.replace('_', '-'),
    counted: ['one', 'other', 'other'],
    countedLite: ['one', 'other', 'other'],
    written: ['1,234.5', 'agosto de 2021', 'a y b'],
  });
});
