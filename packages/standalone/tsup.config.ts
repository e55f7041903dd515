import { defineConfig } from 'tsup';
import { shared } from '../../tsup.config.base.ts';

export default defineConfig({
  ...shared,
  entry: { 'comunal.standalone': 'src/index.ts' },
  // A classic script and a module alike, and one file: what is imported later elsewhere is in it.
  format: ['iife'],
  outExtension: () => ({ js: '.js' }),
  platform: 'browser',
  noExternal: [/./],
  splitting: false,
  minify: true,
  tsconfig: 'tsconfig.json',
});
