import type { Command } from "commander"

/** What `docs/cli.md` is: every command's help. */
export function helpPage(program: Command): string {
  const commands = program.commands.filter((command) => command.name() !== "complete")
  const sections = commands.map((command) => `## ${command.name()}\n\n${helpBlock(command)}`)
  return [
    "# The command line\n",
    "What `--help` prints, command by command. Exit status: 0 done; 1 nothing could be done; 2 wrong usage; 3 done, but some",
    "inputs were left out, each named on standard error with its reason. `NO_COLOR` turns colours off; progress is shown on a",
    "terminal only; Ctrl-C leaves a whole store, and the same command goes on where it stopped.\n",
    "Shell completion: `source <(quotetrail complete bash)`, likewise `zsh`, `fish` and `powershell`.\n",
    helpBlock(program),
    "",
    ...sections,
    "",
  ].join("\n")
}

const helpBlock = (command: Command): string => `\`\`\`text\n${helpOf(command).trim()}\n\`\`\`\n`

/** A command's help, as `--help` prints it on a terminal of a hundred columns. */
export function helpOf(command: Command): string {
  let help = ""
  command.configureOutput({ writeOut: (text) => (help += text), getOutHelpWidth: () => 100 })
  command.outputHelp()
  return help
}
