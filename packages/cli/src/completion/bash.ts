import type { CompletionNode } from './completion-nodes.ts';

/** For `source <(comunal completion bash)`. Where nothing is known to follow, bash completes file names. */
export function bashScript(nodes: readonly CompletionNode[], locales: readonly string[]): string {
  const paths = nodes.flatMap(({ path }) => (path === '' ? [] : [`'${path}'`]));
  return `# comunal completion bash
_comunal() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path='' words='' options='' word index
  for ((index = 1; index < COMP_CWORD; index++)); do
    word="\${COMP_WORDS[index]}"
    case "\${path:+$path }$word" in
      ${paths.join('|')}) path="\${path:+$path }$word" ;;
    esac
  done
  case "$path" in
${nodes.map((node) => bashCase(node)).join('\n')}
  esac
  [[ "$current" == -* ]] && words="$options"
  [[ "\${COMP_WORDS[COMP_CWORD-1]}" == --locale ]] && words='${locales.join(' ')}'
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _comunal comunal
`;
}

function bashCase({ path, words, options }: CompletionNode): string {
  return `    '${path}') words='${words.join(' ')}' options='${options.join(' ')}' ;;`;
}
