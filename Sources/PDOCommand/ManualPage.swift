import ArgumentParser
import PlanWording
import TextDocument

/// A manual page in the macros of man(7), made from what the argument parser knows of a command.
struct ManualPage {
    /// `pdo`, `pdo-neighbours` or `pdo-snapshot-write`.
    let name: String
    /// Other names of the page, in the same form.
    let aliases: [String]
    private let command: CommandDescription
    /// The words before the command's own: none of the program, `pdo`, or `pdo snapshot`.
    private let parents: [String]

    /// The pages of the program and of all its subcommands, each before those of its own subcommands.
    static func all() throws -> [ManualPage] {
        pages(of: try CommandDescription(of: PDO.self), below: [])
    }

    private static func pages(of command: CommandDescription, below parents: [String]) -> [ManualPage] {
        func name(_ last: String) -> String { (parents + [last]).joined(separator: "-") }
        let page = ManualPage(
            name: name(command.commandName), aliases: (command.aliases ?? []).map(name), command: command,
            parents: parents)
        return [page] + command.ownSubcommands.flatMap { pages(of: $0, below: parents + [command.commandName]) }
    }

    /// What stands in the file of an alias: see there.
    func roffOfAlias() -> String { ".so man1/\(name).1\n" }

    func roff() -> String {
        let title = name.uppercased()
        var page = """
            .TH \(Self.quoted(title)) 1 "" \(Self.quoted("pdo " + PDO.configuration.version)) "pdo"
            .SH \(Self.heading(.name))
            \(Self.text(name)) \\- \(Self.text(command.abstract ?? ""))
            .SH \(Self.heading(.synopsis))
            \(synopsis())
            """
        let (examples, paragraphs) = Self.parts(of: command.discussion ?? "")
        page +=
            "\n.SH \(Self.heading(.description))\n" + Self.paragraph(command.abstract ?? "")
            + paragraphs.map { ".PP\n" + $0 }.joined()
        page += subcommandList() + argumentList()
        if !examples.isEmpty { page += ".SH \(said(HelpFrame.examples))\n" + Self.preformatted(examples) }
        return page + Self.commonSections() + seeAlso()
    }

    private func synopsis() -> String {
        var parts = [
            "\\fB\(Self.text((parents + [command.commandName]).joined(separator: " ")))\\fR"
        ]
        if !(command.subcommands ?? []).isEmpty {
            parts.append("\\fI\(Self.text(said(ManualText.anySubcommand)))\\fR ...")
        }
        for argument in command.shownArguments {
            let value = "\\fI\(Self.text(argument.valueName ?? said(ManualText.anyValue)))\\fR"
            let repetition = argument.isRepeating ? " ..." : ""
            let part =
                argument.kind == .positional
                ? value + repetition
                : "\\fB\(Self.text(argument.texts.last ?? ""))\\fR"
                    + (argument.kind == .option ? " " + value : "")
                    + repetition
            parts.append(argument.isOptional ? "[\(part)]" : part)
        }
        return parts.joined(separator: "\n")
    }

    private func subcommandList() -> String {
        let subcommands = command.ownSubcommands
        guard !subcommands.isEmpty else { return "" }
        return ".SH \(Self.heading(.subcommands))\n"
            + subcommands.map {
                ".TP\n\\fB\(Self.text($0.commandName))\\fR\n" + Self.paragraph($0.abstract ?? "")
            }.joined()
    }

    private func argumentList() -> String {
        guard !command.shownArguments.isEmpty else { return "" }
        return ".SH \(Self.heading(.options))\n"
            + command.shownArguments.map { argument in
                let value = "\\fI\(Self.text(argument.valueName ?? said(ManualText.anyValue)))\\fR"
                let names = argument.texts.map { "\\fB\(Self.text($0))\\fR" }.joined(separator: ", ")
                let tag =
                    switch argument.kind {
                    case .positional: value
                    case .option: names + " " + value
                    case .flag: names
                    }
                var text = argument.summary
                if let values = argument.allValues, !values.isEmpty {
                    text += " " + said(ManualText.values(values))
                }
                if let value = argument.defaultValue { text += " " + said(ManualText.defaultValue(value)) }
                return ".TP\n\(tag)\n" + Self.paragraph(text)
            }.joined()
    }

    private func seeAlso() -> String {
        let others = command.ownSubcommands.map { "\(name)-\($0.commandName)" }
        let names = (parents.isEmpty ? [] : [parents.joined(separator: "-")]) + others
        return ".SH \(Self.heading(.seeAlso))\n" + names.map { "\\fB\(Self.text($0))\\fR(1)" }.joined(separator: ",\n")
            + "\n"
    }

    private static func heading(_ heading: ManualText) -> String { text(said(heading)) }

    /// What each page says of exit codes and of the environment.
    private static func commonSections() -> String {
        func section(_ heading: ManualText, _ entries: [(name: String, text: ManualText)]) -> String {
            ".SH \(self.heading(heading))\n"
                + entries.map { ".TP\n\($0.name)\n" + paragraph(said($0.text)) }.joined()
        }
        return section(
            .exitStatus, [("0", .done), ("1", .failed), ("2", .negative), ("64", .wrongUsage)])
            + section(
                .environment,
                [
                    ("PDO_PLAN", .planVariable), (Language.variable, .languageVariable), ("COLUMNS", .columnsVariable),
                    ("NO_COLOR", .colourVariable),
                ])
    }

    /// The examples of a command's discussion, and what else it says, paragraph by paragraph as roff.
    private static func parts(of discussion: String) -> (examples: [Substring], paragraphs: [String]) {
        var examples: [Substring] = []
        var paragraphs: [String] = []
        for block in discussion.split(separator: "\n\n") {
            let lines = block.split(separator: "\n")
            if lines.first.map(String.init) == said(HelpFrame.examples) {
                examples += lines.dropFirst()
            } else if lines.allSatisfy({ $0.hasPrefix("  ") }) {
                paragraphs.append(preformatted(lines))
            } else {
                paragraphs.append(paragraph(lines.joined(separator: " ")))
            }
        }
        return (examples, paragraphs)
    }

    private static func preformatted(_ lines: [Substring]) -> String {
        ".nf\n" + lines.flatMap(fitted).map { text($0) + "\n" }.joined() + ".fi\n"
    }

    /// A line of an example without its indentation, for which a page has its own, as two if it is too wide for a
    /// terminal of 80 columns: what is behind the last wide space is an explanation.
    private static func fitted(_ line: Substring) -> [String] {
        let width = 80 - 7
        let line = line.hasPrefix("  ") ? line.dropFirst(2) : line
        guard line.count > width else { return [String(line)] }
        let explanation = line.ranges(of: "  ").last.map { line[$0.upperBound...] } ?? line
        let example = line.dropLast(explanation.count)
        let indented = String(repeating: " ", count: min(4, max(0, width - explanation.count))) + explanation
        return example.allSatisfy { $0 == " " }
            ? [indented] : [String(example.reversed().drop { $0 == " " }.reversed()), indented]
    }

    private static func paragraph(_ text: String) -> String {
        self.text(text).wrapped(to: 78).map { ($0.hasPrefix(".") ? "\\&" : "") + $0 + "\n" }.joined()
    }

    /// A line of text that roff prints letter by letter: no sign of it is taken for a request.
    private static func text(_ text: String) -> String {
        var roff = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": roff += "\\e"
            case "-": roff += "\\-"
            case "'": roff += "\\(aq"
            case "`": roff += "\\(ga"
            case "^": roff += "\\(ha"
            case "~": roff += "\\(ti"
            case "\n": roff += " "
            case _ where scalar.isASCII: roff.unicodeScalars.append(scalar)
            default: roff += "\\[u" + hexadecimal(scalar) + "]"
            }
        }
        return roff.hasPrefix(".") ? "\\&" + roff : roff
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func quoted(_ text: String) -> String {
        "\"" + self.text(text).replacing("\"", with: "\\(dq") + "\""
    }
}
