#compdef gigasite
# zsh completion for gigasite
_gigasite() {
  local line tab=$'\t'
  local -a candidates endings
  while IFS= read -r line; do
    case $line in
      :files) _files ;;
      :files*)
        endings=(${=line#:files })
        _files -g "*.(${(j:|:)endings})"
        ;;
      *$tab*) candidates+=("${${line%%$tab*}//:/\\:}:${line#*$tab}") ;;
      *) candidates+=("${line//:/\\:}") ;;
    esac
  done < <("${words[1]}" __complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)
  (( $#candidates )) && _describe gigasite candidates
}
if [[ ${funcstack[1]} == _gigasite ]]; then _gigasite "$@"; else compdef _gigasite gigasite; fi
