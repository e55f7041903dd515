import { CliError } from '@comunal/command';
import { expect, it } from 'vitest';
import { loadFormats } from './load-formats.ts';

const failWith = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

it('names the package that is not installed', async () => {
  const loading = loadFormats(failWith('ERR_MODULE_NOT_FOUND'), 'npm install it');
  await expect(loading).rejects.toEqual(new CliError(1, 'npm install it'));
});

it('explains no other failure as a missing package', async () => {
  await expect(loadFormats(failWith('EACCES'), 'npm install it')).rejects.toThrow('EACCES');
});
