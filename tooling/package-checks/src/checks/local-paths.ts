import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allowedHosts as ourHosts } from '../data/allowed-hosts.ts';
import { runProgram } from '../lib/run-program.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

const DATA = 'tooling/package-checks/src/data/allowed-hosts.ts';
/** A folder of someone's machine, not the path of an address and not inside a longer path. */
const MACHINE_PATH = /(?<![\w.~:/})-])\/(?:work|root|home\/[\w.-]+|Users\/[\w.-]+)\/[\w.-]/;
const HOST = /\bhttps?:\/\/(?:[^\s/@"'`]+@)?(?<host>[\p{L}\p{N}][\p{L}\p{N}.-]*)/giu;

/** No tracked file names a folder of one machine; no package or example names a host that is not known here. */
export async function checkLocalPaths(workspace: Workspace, hosts = ourHosts): Promise<Problem[]> {
  const files = await trackedFiles(workspace.root);
  return files.flatMap((file) => {
    const text = readText(join(workspace.root, file));
    if (text === undefined) return [];
    return text.split('\n').flatMap((line, index) => {
      const location = `${file}:${index + 1}`;
      return checkLine(line, file, hosts).map((message) => ({ location, message }));
    });
  });
}

function checkLine(line: string, file: string, hosts: Readonly<Record<string, string>>): string[] {
  const problems: string[] = [];
  const path = MACHINE_PATH.exec(line)?.[0];
  if (path !== undefined) problems.push(`names ${path}…, a folder of one machine.`);
  if (!/^(?:packages|examples|integrations)\//.test(file)) return problems;
  for (const match of line.matchAll(HOST)) {
    const host = (match.groups?.['host'] ?? '').toLowerCase().replace(/\.$/, '');
    if (!isAllowed(host, hosts))
      problems.push(`names the host ${host}: use one that ends in .example, or add it to ${DATA}.`);
  }
  return problems;
}

function isAllowed(host: string, hosts: Readonly<Record<string, string>>): boolean {
  return Object.keys(hosts).some((known) => host === known || host.endsWith(`.${known}`));
}

/** What git tracks or would track; a file deleted and not yet committed is left out. */
async function trackedFiles(root: string): Promise<string[]> {
  const argv = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { code, stdout, stderr } = await runProgram('git', argv, root);
  if (code !== 0) throw new Error(`git cannot list the files: ${stderr}`);
  return stdout.split('\0').filter((file) => file !== '' && file !== 'pnpm-lock.yaml');
}

function readText(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    return text.includes('\0') ? undefined : text;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw thrown;
  }
}
