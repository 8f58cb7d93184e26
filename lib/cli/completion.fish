# fish completion for gigasite
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
