import { COMPLETE } from "./completeCommand.js";

/** A shell that completion is written for. */
export type Shell = "bash" | "zsh" | "fish";

/**
 * The scripts that ask the command for words. Each passes the words of the line up to the cursor as they are, none of
 * them evaluated, and falls back to files when no words come.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# bash completion for quantaxonomy
_quantaxonomy() {
  local IFS=$'\\n' words
  words=$(quantaxonomy ${COMPLETE} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1)
  COMPREPLY=($words)
}
complete -o default -F _quantaxonomy quantaxonomy
`,
  zsh: `#compdef quantaxonomy
_quantaxonomy() {
  local line
  local -a found
  while IFS= read -r line; do
    line=\${line//:/\\\\:}
    found+=("\${line/$'\\t'/:}")
  done < <(quantaxonomy ${COMPLETE} "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#found} )); then
    _describe -V quantaxonomy found
  else
    _files
  fi
}
if [[ \${funcstack[1]} == _quantaxonomy ]]; then
  _quantaxonomy "$@"
elif (( $+functions[compdef] )); then
  compdef _quantaxonomy quantaxonomy
fi
`,
  fish: `# fish completion for quantaxonomy
function __quantaxonomy_words
    set -l line (commandline -opc)
    set -l found (quantaxonomy ${COMPLETE} $line[2..-1] (commandline -ct) 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c quantaxonomy -f -k -a '(__quantaxonomy_words)'
`,
};
