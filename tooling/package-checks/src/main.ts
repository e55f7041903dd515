// node main.ts CHECK [PACKAGE]: prints what it found; exit code 1 when that is anything.
import { join } from 'node:path';
import { loadCheck } from './checks.ts';
import { readWorkspace } from './workspace.ts';

const [name = '', only] = process.argv.slice(2);
const root = join(import.meta.dirname, '..', '..', '..');
const check = await loadCheck(name);
const problems = await check(readWorkspace(root, only));
for (const { location, message } of problems) console.log(`${location}: ${message}`);
process.exitCode = problems.length === 0 ? 0 : 1;
