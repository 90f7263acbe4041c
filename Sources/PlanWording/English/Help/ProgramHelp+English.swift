extension ProgramHelp {
    public var english: String {
        switch self {
        case .abstract: "Who shares goals with whom in a city's plan of objectives."
        case .discussion:
            """
            EXAMPLES
              pdo map                          draw the collaboration map
              pdo neighbours "direzione casa"  what it is tied to, and why
              pdo neighbours piano-aria-clima --kind direction --depth 2
                                               the directions that carry a goal
              pdo list goal                    the transversal goals
              pdo show casa/5                  one objective, with its evidence
              pdo analyse bridges              who alone ties others together
              pdo audit                        what the plan leaves open
              pdo suggest                      what the profile could list as well
              pdo compare 2024 2025            what ends, changes and starts
              pdo new my-city --from plan.md   a folder for the plan of a new city
              pdo use my-city                  mean this plan in all commands
              pdo import Data/my-city          read a document into plan.json
              pdo check                        whether plan.json is what the document gives

            A node is given by its id (direction:casa), its name, or a part of it that no other node has; case, accents \
            and apostrophes don't matter.
            """
        }
    }
}

extension CompletionsHelp {
    public var english: String {
        switch self {
        case .abstract: "Print a script by which a shell completes commands, options and nodes."
        case .discussion:
            """
            EXAMPLES
              pdo completions bash > ~/.local/share/bash-completion/completions/pdo
              pdo completions zsh > ~/.zfunc/_pdo
              pdo completions fish > ~/.config/fish/completions/pdo.fish
              source <(pdo completions bash)        for this shell only

            Put the script there once, and open a new shell. bash needs its package bash-completion, or a line in \
            ~/.bashrc that sources the script; zsh needs "fpath+=~/.zfunc" before "compinit" in ~/.zshrc.

            Nodes are completed from the plan that the command would read: ids such as direction:casa, or their last \
            part, or, where none begins as what was typed, names from any of their words on. Years, maps and files are \
            completed as well. The script asks the pdo on the PATH, so that one has to be there; of what stands in \
            names, nothing is run. A script that a former version printed offers nothing any more: make it anew.
            """
        case .shell: "The shell."
        }
    }
}

extension ManualHelp {
    public var english: String {
        switch self {
        case .abstract: "Print the manual page of a command."
        case .discussion:
            """
            EXAMPLES
              pdo manual neighbours | man -l -      read it
              pdo manual > pdo.1                    the page of pdo itself
              pdo manual --output ~/.local/share/man/man1
                                                    all pages; then: man pdo-neighbours
              pdo manual snapshot write             of a subcommand's subcommand
            """
        case .subcommands: "The subcommand; without one the page of pdo itself."
        case .output: "Write all pages into this folder."
        }
    }
}

extension DoctorHelp {
    public var english: String {
        switch self {
        case .abstract: "What this machine can draw, which plan is read, and what mends what is missing."
        case .discussion:
            """
            EXAMPLES
              pdo doctor
              pdo doctor --plan Data/my-city

            Each engine and each form of picture is tried with a small drawing. Each line begins with "ok", or with \
            "missing" and what to do. The exit code is 2 if something is missing.
            """
        }
    }
}
