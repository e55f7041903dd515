// node list-installed.ts [PACKAGE]: what each package weighs once installed, a line each, as the benchmarks print figures.
import { join } from 'node:path';
import { measureInstalled } from './checks/install-bytes.ts';
import { readWorkspace } from './workspace.ts';

const root = join(import.meta.dirname, '..', '..', '..');
for (const { pkg, bytes, count } of await measureInstalled(readWorkspace(root, process.argv[2])))
  console.log(
    `${pkg.folder}: installed with all it depends on (${count} package${count === 1 ? '' : 's'}), ${(bytes / 1000).toFixed(0)} kB`,
  );
