import type { CliCommand } from "../command.js";
import { SCRIPTS, type Shell } from "../completion/scripts.js";
import { nearestId } from "../../taxonomy/unknownIdError.js";
import { UserError } from "../userError.js";

const SHELLS = Object.keys(SCRIPTS);

export const completion: CliCommand = {
  name: "completion",
  summary: "print the script that lets a shell complete commands and ids",
  details: ["Commands, flags, values of flags, and ids of papers and concepts are completed; ids of an --overlay that stands on the line too."],
  args: [{ name: "shell", says: SHELLS.join(", "), words: SHELLS }],
  examples: [
    ["completion bash >> ~/.bashrc", "for bash"],
    ['completion zsh > "${fpath[1]}/_quantaxonomy"', "for zsh"],
    ["completion fish > ~/.config/fish/completions/quantaxonomy.fish", "for fish"],
  ],
  run: async (input) => {
    const shell = input.args[0] ?? "";
    if (!SHELLS.includes(shell)) throw new UserError(`Cannot complete in "${shell.slice(0, 60)}": wanted ${SHELLS.join(", ")}${nearestId(shell, SHELLS) === undefined ? "" : `; nearest is "${nearestId(shell, SHELLS)}"`}`);
    return { text: SCRIPTS[shell as Shell] };
  },
};
