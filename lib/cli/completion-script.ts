/**
 * Completion scripts by shell. All of them ask `gigasite __complete` for candidates, so that the commands, options and ids
 * of the installed version are the only list. A line `:files` means files, `:files yaml yml` for those
 * with these endings.
 */
const SCRIPTS = {
  bash: `# bash completion for gigasite
_gigasite() {
  local line name ending cur="\${COMP_WORDS[COMP_CWORD]}"
  [[ $cur == "=" ]] && cur=""
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files)
        compopt -o filenames 2>/dev/null
        while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -- "$cur")
        ;;
      :files*)
        compopt -o filenames 2>/dev/null
        while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -d -- "$cur")
        for ending in \${line#:files }; do
          while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -X "!*.$ending" -- "$cur")
        done
        ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <("\${COMP_WORDS[0]}" __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" "$cur" 2>/dev/null)
}
complete -F _gigasite gigasite
`,
  zsh: `#compdef gigasite
# zsh completion for gigasite
_gigasite() {
  local line tab=$'\\t'
  local -a candidates endings
  while IFS= read -r line; do
    case $line in
      :files) _files ;;
      :files*)
        endings=(\${=line#:files })
        _files -g "*.(\${(j:|:)endings})"
        ;;
      *$tab*) candidates+=("\${\${line%%$tab*}//:/\\\\:}:\${line#*$tab}") ;;
      *) candidates+=("\${line//:/\\\\:}") ;;
    esac
  done < <("\${words[1]}" __complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  (( $#candidates )) && _describe gigasite candidates
}
if [[ \${funcstack[1]} == _gigasite ]]; then _gigasite "$@"; else compdef _gigasite gigasite; fi
`,
  fish: `# fish completion for gigasite
function __gigasite_complete
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  for line in ($words[1] __complete -- $words[2..-1] "$current" 2>/dev/null)
    switch $line
      case ':files'
        __fish_complete_path "$current"
      case ':files *'
        __fish_complete_directories "$current" ''
        for ending in (string split ' ' -- (string replace ':files ' '' -- $line))
          __fish_complete_suffix "$current" .$ending | string match -e -- .$ending
        end
      case '*'
        echo $line
    end
  end
end
complete -c gigasite -f -a '(__gigasite_complete)'
`,
} as const;

/** A shell with a completion script. */
export type Shell = keyof typeof SCRIPTS;

export const SHELLS = Object.keys(SCRIPTS) as readonly Shell[];

/** The completion script of a shell, to be sourced or installed. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell];
}
