import { shellWord } from '@comunal/command';

/** What says that a hook is ours, and calls it. */
const HOOK_CALL = 'npx --no comunal seal hook';

/**
 * Formats the hook that git calls before a commit. A project may stand below the top of the repository, where git starts its hooks;
 * what git names by a relative path then is named from there.
 *
 * @param project - The folder that has `comunal` installed, from the top of the repository.
 * @param content - The content folder, from the project.
 */
export function formatHook(project: string, content: string): string {
  return `#!/bin/sh
# Refuses a commit that would hold a closed entry in clear. Written by comunal seal init.
top=$PWD
for name in GIT_DIR GIT_INDEX_FILE; do
  eval "value=\\\${$name-}"
  case $value in
    '' | /* | ?:*) ;;
    *) eval "$name=\\$top/\\$value; export $name" ;;
  esac
done
if [ -n "\${GIT_DIR-}" ]; then
  GIT_WORK_TREE=$top
  export GIT_WORK_TREE
fi
cd ${shellWord(`./${project}`)} || exit 1
${HOOK_CALL} --dir ${shellWord(content)} || exit 1
`;
}

/**
 * What is to be done with the hook that is there: `write` where there is none or it is an earlier one of ours that makes the same call,
 * `keep` where the call stands among others, and `explain` where it is missing: the hook is somebody's, or guards another project.
 */
export function planHook(known: string | undefined, hook: string): 'write' | 'keep' | 'explain' {
  if (known === undefined) return 'write';
  const [lines, own] = [known, hook].map((text) => text.trimEnd().split('\n')) as [
    string[],
    string[],
  ];
  const calls = own.slice(-2);
  if (!calls.every((call) => lines.includes(call))) return 'explain';
  const isSame = lines.length === own.length && lines[1] === own[1];
  return isSame ? 'write' : 'keep';
}

/** Formats the command by which git shows a sealed entry. Git names the file from the top of the repository, or by an absolute path. */
export function formatTextconv(project: string): string {
  const resolve = 'case $1 in /* | ?:*) ;; *) set -- "$PWD/$1" ;; esac';
  return `f() { ${resolve}; cd ${shellWord(`./${project}`)} && npx --no comunal seal textconv "$1"; }; f`;
}

/** What makes git show sealed entries by that command, and never merge the lines of two of them. */
export const GIT_ATTRIBUTES = '*.age diff=comunal -merge\n';
