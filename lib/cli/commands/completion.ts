import { Command } from "commander";
import { print, type Call } from "../call";
import { completionScript, SHELLS, type Shell } from "../completion-script";
import { examples } from "../examples";
import { choiceArgument } from "../options";

const DESCRIPTION =
  "Print a completion script for a shell: commands, options and their values, part, rule and instance ids, and site files.";

const EXAMPLES = examples({
  "completion bash >> ~/.bashrc": "bash",
  'completion zsh > "${fpath[1]}/_gigasite"': "zsh, before compinit runs",
  "completion fish > ~/.config/fish/completions/gigasite.fish": "fish",
});

/** `gigasite completion SHELL`: a completion script for a shell. */
export function completionCommand(call: Call): Command {
  return new Command("completion")
    .description(DESCRIPTION)
    .addArgument(choiceArgument("shell", SHELLS, "shell of the script"))
    .addHelpText("after", EXAMPLES)
    .action(async (shell: Shell) => {
      await print(call.stdout, completionScript(shell));
    });
}
