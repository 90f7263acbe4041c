import Foundation

@testable import PDOCommand

/// Makes command lines from what the program says of its own commands and options.
struct CommandLineMaker {
    private struct Tool: Decodable {
        let command: Command
    }

    private struct Command: Decodable {
        let commandName: String
        let aliases: [String]?
        let subcommands: [Command]?
        let arguments: [Argument]?
    }

    private struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String
        }

        let kind: String
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let valueName: String?
        let allValues: [String]?
    }

    private let commands: [(path: [String], arguments: [Argument])]

    init() throws {
        let tool = try JSONDecoder().decode(Tool.self, from: Data(PDO._dumpHelp().utf8))
        var commands: [(path: [String], arguments: [Argument])] = []
        func add(_ command: Command, path: [String]) {
            commands.append((path, command.arguments ?? []))
            for subcommand in command.subcommands ?? [] {
                for name in [subcommand.commandName] + (subcommand.aliases ?? []) where subcommand.commandName != "help"
                {
                    add(subcommand, path: path + [name])
                }
            }
        }
        add(tool.command, path: [])
        self.commands = commands
    }

    /// A command with some of its options; some of their values are of a kind that nobody means.
    ///
    /// - Parameter names: only commands of these names; all where empty.
    func arguments(
        _ random: inout SeededGenerator, base: BasePlans.Base, hostile: Int, names: [String] = []
    ) -> [String] {
        let fitting = names.isEmpty ? commands : commands.filter { names.contains($0.path.joined(separator: " ")) }
        var (path, all) = random.pick(fitting)
        // It draws with all engines and fonts, which takes as long as a hundred others.
        if path == ["doctor"], !random.happens(5) { (path, all) = random.pick(fitting) }
        var words: [String] = []
        for argument in all {
            switch argument.kind {
            case "positional":
                if argument.isOptional, random.happens(50) { continue }
                for _ in 0..<(argument.isRepeating ? 1 + random.below(2) : 1) {
                    words.append(value(of: argument, &random, base: base, hostile: hostile))
                }
            case "option":
                guard random.happens(argument.isOptional ? 12 : 95), let name = name(of: argument, &random) else {
                    continue
                }
                let value = value(of: argument, &random, base: base, hostile: hostile)
                words += random.happens(80) || !name.hasPrefix("--") ? [name, value] : [name + "=" + value]
            default:
                if random.happens(8), let name = name(of: argument, &random), name != "--help", name != "-h" {
                    words.append(name)
                }
            }
        }
        if random.happens(hostile / 4) { words.insert(HostileText.piece(&random), at: random.below(words.count + 1)) }
        if random.happens(hostile / 8), !words.isEmpty { words.remove(at: random.below(words.count)) }
        if random.happens(1) { words.append("--help") }
        return path + words
    }

    private func name(of argument: Argument, _ random: inout SeededGenerator) -> String? {
        guard let names = argument.names, !names.isEmpty else { return nil }
        let name = random.pick(names)
        return (name.kind == "long" ? "--" : "-") + name.name
    }

    private func value(
        of argument: Argument, _ random: inout SeededGenerator, base: BasePlans.Base, hostile: Int
    ) -> String {
        if random.happens(hostile) { return Self.hostileValue(&random, base: base) }
        if let values = argument.allValues, !values.isEmpty { return random.pick(values) }
        let name = argument.valueName ?? ""
        func node() -> String { base.nodes.isEmpty ? "casa" : random.pick(base.nodes) }
        switch name {
        case "node", "from", "to", "focus": return node()
        case "kind", "of", "through", "via":
            return random.pick([
                "direction", "objective", "programme", "goal", "collaboration", "dimension", "value", "driver",
            ])
        case "year": return String(random.pick(base.years + [2024]))
        case "old", "new": return String(base.years.first ?? 2024 + random.below(3))
        case "depth", "limit", "count", "max-length", "min-weight": return String(1 + random.below(4))
        case "path", "plan": return random.pick(["plan.json", ".", "plan.json"])
        case "folder": return random.pick([".", "tables", "new/folder"])
        case "output": return random.pick(Self.outputs)
        case "url", "link-base": return random.pick(Self.linkBases)
        case "map": return random.pick(["map.yaml", "collaboration", "goal", "./map.yaml"])
        case "file", "graph": return random.pick(["a.snapshot", "plan.json", "missing"])
        case "format":
            return random.pick(["jgf", "csv", "json", "table", "markdown", "ids", "svg", "tsv", "sarif", "dot"])
        case "measure", "measures", "sort":
            return random.pick(["betweenness", "degree", "constraint", "name", "id", "goals"])
        default: return random.happens(70) ? node() : HostileText.name(&random, hostile: hostile)
        }
    }

    /// Names of outputs: all lead into the input's own folder, to a folder beside it, or to nothing.
    static let outputs = [
        "out.svg", "out.json", "out.csv", "out.tsv", "out.md", "out.dot", "out.sarif", "out.graphml", "out.pdf",
        "out.png",
        "out", "-", "./out.svg", "new/out.svg", "tables", "tables/", "new/folder", ".", "..", "", "plan.json",
        "./plan.json",
        "pdo.md", "profile.yaml", "map.yaml", "a.snapshot", "link.svg", "loop", "dangling", "hard.json", "link.svg/x",
        "out.SVG",
        "a..svg", ".svg", ".hidden", "../beside.svg", "../project/plan.json", "new/../out.svg", "out svg", "ñ.svg",
        "\u{202E}gvs.svg",
        "a\nb.svg", "\u{1B}[31m.svg", "-x.svg", "--.svg", "$HOME.svg", "%s.svg", "=out.svg",
        String(repeating: "x", count: 300),
        "missing/\(String(repeating: "y/", count: 30))out", "pdo.md/out.svg", "/dev/null", "/dev/full", "out.exe",
        "out.xlsx",
    ]

    static let linkBases = [
        "https://example.org/", "http://example.org/a?b=c&d", "pages/", "./x", "//host/x", "/x", "\\\\host",
        "javascript:x",
        "JaVaScRiPt:x", " javascript:x", "\tx", "java\nscript:x", "data:text/html,x", "", "https://", "x\"><b>", "a b",
        "à/",
        "%zz", "x#y", "?x", "../..", "https:x", "HTTPS://EXAMPLE.ORG/",
    ]

    private static let paths = [
        "missing", "missing/plan.json", "/dev/null", "/dev/zero", ".", "..", "", "pdo.md", "map.yaml", "a.snapshot",
        "loop",
        "dangling", "plan.json/", "plan.json/x", "./plan.json", "new", "\u{0}", "~", "a\nb",
    ]

    private static func hostileValue(_ random: inout SeededGenerator, base: BasePlans.Base) -> String {
        switch random.below(6) {
        case 0: return random.pick(paths)
        case 1: return random.pick(["0", "-1", "1.5", "99999999999999999999", "", " ", "+1", "1e3", "٣", "1 ", "NaN"])
        case 2: return HostileText.name(&random, hostile: 100)
        case 3: return HostileText.piece(&random)
        case 4:
            guard !base.nodes.isEmpty else { return "x" }
            let node = random.pick(base.nodes)
            return random.happens(50)
                ? String(node.prefix(random.below(node.count + 1))) : String(node.reversed())
        default: return random.pick(Self.linkBases)
        }
    }
}
