import type { CompletionNode } from './completion-nodes.ts';

/** For `source <(comunal completion zsh)`, or a file `_comunal` in a folder of `$fpath`. */
export function zshScript(nodes: readonly CompletionNode[], locales: readonly string[]): string {
  return `#compdef comunal
_comunal() {
  local at='' word index
  local -a candidates options
  local -A followers optionsOf
  followers=(
${nodes.map(({ path, words }) => `    '${path}' '${words.join(' ')}'`).join('\n')}
  )
  optionsOf=(
${nodes.map(({ path, options }) => `    '${path}' '${options.join(' ')}'`).join('\n')}
  )
  for ((index = 2; index < CURRENT; index++)); do
    word="\${at:+$at }\${words[index]}"
    (( \${+followers[$word]} )) && at="$word"
  done
  candidates=(\${=followers[$at]})
  options=(\${=optionsOf[$at]})
  if [[ "\${words[CURRENT-1]}" == --locale ]]; then
    compadd -- ${locales.join(' ')}
  elif [[ "\${words[CURRENT]}" == -* ]]; then
    compadd -- $options
  elif (( $#candidates )); then
    compadd -- $candidates
  else
    _files
  fi
}
if [[ "$funcstack[1]" == _comunal ]]; then
  _comunal "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _comunal comunal
fi
`;
}
