# bash completion for gigasite
_gigasite() {
  local line name ending cur="${COMP_WORDS[COMP_CWORD]}"
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
        for ending in ${line#:files }; do
          while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -X "!*.$ending" -- "$cur")
        done
        ;;
      *) COMPREPLY+=("${line%%$'\t'*}") ;;
    esac
  done < <("${COMP_WORDS[0]}" __complete -- "${COMP_WORDS[@]:1:COMP_CWORD-1}" "$cur" 2>/dev/null)
}
complete -F _gigasite gigasite
