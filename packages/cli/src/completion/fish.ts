import type { CompletionNode } from './completion-nodes.ts';

/** For `comunal completion fish | source`. Where no word is known to follow, fish completes file names. */
export function fishScript(nodes: readonly CompletionNode[], locales: readonly string[]): string {
  const paths = nodes.flatMap(({ path }) => (path === '' ? [] : [`'${path}'`]));
  return `# comunal completion fish
function __comunal_path
    set -l path
    set -l words (commandline -opc)
    for word in $words[2..-1]
        if contains -- (string join ' ' -- $path $word) ${paths.join(' ')}
            set -a path $word
        end
    end
    string join ' ' -- $path
end
complete -c comunal -e
${nodes.flatMap((node) => fishLines(node)).join('\n')}
complete -c comunal -l locale -x -a '${locales.join(' ')}'
`;
}

function fishLines({ path, words, options }: CompletionNode): string[] {
  const here = `complete -c comunal -n 'test "$(__comunal_path)" = "${path}"'`;
  const names = options.filter((option) => option !== '--locale');
  return [
    ...(words.length > 0 ? [`${here} -f -a '${words.join(' ')}'`] : []),
    ...names.map((option) => `${here} -l ${option.slice(2)}`),
  ];
}
