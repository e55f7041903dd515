// node bundle-webpack.mjs TOOLS MODULES OUT: bundles modules for pages with the webpack of a folder.
import { createRequire } from 'node:module';
import { join, parse } from 'node:path';
import process from 'node:process';

const [tools, modules, path] = process.argv.slice(2);
const webpack = createRequire(join(tools, 'package.json'))('webpack');
const entry = JSON.parse(modules).map((file) => [parse(file).name, { import: file }]);
const stats = await new Promise((resolve, reject) => {
  const settings = {
    context: process.cwd(),
    mode: 'production',
    target: ['web', 'es2022'],
    entry: Object.fromEntries(entry),
    experiments: { outputModule: true },
    output: { path, filename: '[name].js', library: { type: 'module' } },
    optimization: { minimize: false },
    performance: { hints: false },
  };
  webpack(settings, (error, result) => (error ? reject(error) : resolve(result)));
});
if (stats.hasErrors())
  throw new Error(
    stats
      .toJson({ all: false, errors: true })
      .errors.map(({ message }) => message)
      .join('\n'),
  );
