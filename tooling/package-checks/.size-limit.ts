// What `size-limit` reads; COMUNAL_PACKAGE narrows it to the folder of one package.
import { join } from 'node:path';
import { sizeChecks } from './src/size-checks.ts';
import { readWorkspace } from './src/workspace.ts';

const root = join(import.meta.dirname, '..', '..');
export default sizeChecks(readWorkspace(root, process.env['COMUNAL_PACKAGE']));
