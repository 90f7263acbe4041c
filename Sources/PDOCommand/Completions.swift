import ArgumentParser

/// `pdo completions`
struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions", _superCommandName: "pdo",
        abstract: "Print a script by which a shell completes commands, options and nodes.",
        discussion: """
            EXAMPLES
              pdo completions bash > ~/.local/share/bash-completion/completions/pdo
              pdo completions zsh > ~/.zfunc/_pdo
              pdo completions fish > ~/.config/fish/completions/pdo.fish
              source <(pdo completions bash)        for this shell only

            Put the script there once, and open a new shell. bash needs its package bash-completion, or a line in ~/.bashrc \
            that sources the script; zsh needs "fpath+=~/.zfunc" before "compinit" in ~/.zshrc.

            Nodes are completed from the plan that the command would read: ids such as direction:casa, or their last part, or, \
            where none begins as what was typed, names from any of their words on. Years and maps are completed as well. In \
            bash the script takes the colon from COMP_WORDBREAKS, since ids have one.
            """)

    enum Shell: String, ArgumentChoice {
        case bash, zsh, fish
    }

    @Argument(help: "The shell.")
    var shell: Shell

    func run() throws { try Console.current.write(CompletionScript.text(for: shell)) }
}
