import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownNodes } from '../lib/markdown.ts';
import type { Workspace } from '../workspace.ts';

/** Folders of the repository that a guide may name something in. */
const PATH =
  /^(?:\.changeset|\.dependency-cruiser\.mjs|docs|examples|packages|scripts|tooling)(?:\/[\w./-]*)?$/;

/** Paths and commands that a guide names as code, in its order. */
export function listNamed(text: string): { paths: string[]; commands: string[] } {
  const paths: string[] = [];
  const commands: string[] = [];
  for (const node of markdownNodes(text)) {
    if (node.type === 'inlineCode') {
      if (PATH.test(node.value)) paths.push(node.value);
      else if (/^(?:npm run|npm|pnpm) /.test(node.value)) commands.push(node.value);
    } else if (node.type === 'code' && node.lang === 'sh')
      commands.push(...node.value.split('\n').map((line) => line.replace(/\s+#.*$/, '')));
  }
  return { paths, commands };
}

/** Lists what a guide names and the repository does not have: files, folders, scripts, packages. */
export function listMissing(text: string, { root, packages }: Workspace): string[] {
  const { paths, commands } = listNamed(text);
  // What the reader is to write is named as well.
  const own = new Set(['.changeset/first-change.md']);
  return [
    ...paths.filter((path) => !own.has(path) && !existsSync(join(root, path))),
    ...commands.filter((command) => !isKnown(command)),
  ];

  function isKnown(command: string): boolean {
    const [, task, name] = /^npm run (\S+)(?: (\S+))?$/.exec(command) ?? [];
    if (task !== undefined)
      return (
        task in scriptsOf(root) &&
        (name === undefined ||
          name === name.toUpperCase() ||
          packages.some(({ folder }) => folder === name))
      );
    const [, filter, script = ''] = /^pnpm --filter (\S+) (\S+)$/.exec(command) ?? [];
    if (filter === undefined) return true;
    const dirs = [...packages.map(({ dir }) => dir), join(root, 'tooling/element-manifest')];
    return dirs.some((dir) => readName(dir) === filter && script in scriptsOf(dir));
  }
}

function readName(dir: string): unknown {
  return readManifest(dir).name;
}

function scriptsOf(dir: string): Readonly<Record<string, string>> {
  return readManifest(dir).scripts ?? {};
}

function readManifest(dir: string): { name?: string; scripts?: Record<string, string> } {
  return JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as ReturnType<
    typeof readManifest
  >;
}
