import ArgumentParser
import Plan
import PlanGraph

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

            Nodes are completed from the plan that the command would read: ids such as direction:casa, or their last part. In \
            bash the script takes the colon from COMP_WORDBREAKS, since ids have one.
            """)

    enum Shell: String, ArgumentChoice {
        case bash, zsh, fish
    }

    @Argument(help: "The shell.")
    var shell: Shell

    func run() throws {
        let script =
            switch shell {
            case .bash: "COMP_WORDBREAKS=${COMP_WORDBREAKS//:}\n\n" + PDO.completionScript(for: .bash)
            case .zsh: PDO.completionScript(for: .zsh)
            case .fish: PDO.completionScript(for: .fish)
            }
        try Console.current.write(script.hasSuffix("\n") ? script : script + "\n")
    }
}

extension CompletionKind {
    /// Completes what names a node of the plan that the command line asks for. Where there is none, it offers nothing and says
    /// nothing.
    static let nodes = CompletionKind.custom { words, _, prefix in
        NodeCompletion(words: words).candidates(prefix: prefix, shell: CompletionShell.requesting)
    }
}

/// The nodes that a shell may offer.
struct NodeCompletion {
    /// The words of the command line, as far as it is written.
    let words: [String]

    /// The ids that begin as what was typed, or where there is none the ids' last parts, if they name only one node. Where nothing
    /// was typed, the objectives are left out: they would bury the rest.
    func candidates(prefix: String, shell: CompletionShell?) -> [String] {
        guard let file = try? PlanFolders.location(of: plan).file, let graph = try? PlanFolders.graph(ofPlan: file)
        else {
            return []
        }
        let typed = prefix.drop { $0 == "\"" || $0 == "'" }
        var found = graph.graph.nodes.filter { $0.id.hasPrefix(typed) && (!typed.isEmpty || $0.kind != .objective) }
            .map { (text: $0.id, name: $0.shortName) }
        if found.isEmpty {
            let tails = graph.graph.nodes.map {
                (text: String($0.id.drop { $0 != ":" }.dropFirst()), name: $0.shortName)
            }
            let counts = Dictionary(tails.map { ($0.text, 1) }, uniquingKeysWith: +)
            found = tails.filter { $0.text.hasPrefix(typed) && counts[$0.text] == 1 }
        }
        return found.map { Self.line($0.text, $0.name.shortened(to: 60), shell: shell) }
    }

    /// The path behind the last `--plan`.
    private var plan: String? {
        for (place, word) in words.enumerated().reversed() {
            if word.hasPrefix("--plan=") { return String(word.dropFirst("--plan=".count)) }
            if word == "--plan", place + 1 < words.count { return words[place + 1] }
        }
        return nil
    }

    /// A candidate with its explanation, in the form that the shell's script expects.
    private static func line(_ text: String, _ name: String, shell: CompletionShell?) -> String {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return switch shell {
        case .zsh?: text.replacing("\\", with: "\\\\").replacing(":", with: "\\:") + ":" + name
        case .fish?: text + "\t" + name
        default: text
        }
    }
}
