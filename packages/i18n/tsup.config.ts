import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { definePackage, shared } from '../../tsup.config.base.ts';

const namespaces = globSync('src/generated/lite/*.ts')
  .toSorted()
  .map((path) => basename(path, '.ts'));

export default definePackage({
  ...shared,
  entry: {
    index: 'src/index.ts',
    'node/index': 'src/node/index.ts',
    'text-hash': 'src/translation/text-hash.ts',
    'translation/index': 'src/translation/index.ts',
    'lite/index': 'src/lite/index.ts',
    'zone-name': 'src/format/format-zone-name.ts',
    ...Object.fromEntries(
      namespaces.map((name) => [`lite/${name}`, `src/generated/lite/${name}.ts`]),
    ),
  },
  tsconfig: 'src/node/tsconfig.json',
});
