import PlanWording

/// A manual page in the macros of man(7), made from the description of a command.
package struct ManualPage {
    /// `pdo`, `pdo-neighbours` or `pdo-snapshot-write`.
    package let name: String
    /// Other names of the page, in the same form.
    package let aliases: [String]
    private let command: CommandDescription
    /// The words before the command's own: none of the program, `pdo`, or `pdo snapshot`.
    private let parents: [String]
    private let version: String
    private let language: Language

    /// Makes the pages of a program and of all its subcommands, each before those of its own subcommands.
    ///
    /// - Parameter language: the description's, in which the rest of the page is written.
    package static func all(of program: CommandDescription, version: String, in language: Language) -> [ManualPage] {
        func pages(of command: CommandDescription, below parents: [String]) -> [ManualPage] {
            func name(_ last: String) -> String { (parents + [last]).joined(separator: "-") }
            let page = ManualPage(
                name: name(command.commandName), aliases: (command.aliases ?? []).map(name), command: command,
                parents: parents, version: version, language: language)
            return [page] + command.ownSubcommands.flatMap { pages(of: $0, below: parents + [command.commandName]) }
        }
        return pages(of: program, below: [])
    }

    /// What stands in the file of an alias: see there.
    package func roffOfAlias() -> String { ".so man1/\(name).1\n" }

    package func roff() -> String {
        let title = name.uppercased()
        let program = parents.first ?? command.commandName
        var page = """
            .TH \(Roff.quoted(title)) 1 "" \(Roff.quoted(program + " " + version)) \(Roff.quoted(program))
            .SH \(heading(.name))
            \(Roff.text(name)) \\- \(Roff.text(command.abstract ?? ""))
            .SH \(heading(.synopsis))
            \(synopsis())
            """
        let (examples, paragraphs) = parts(of: command.discussion ?? "")
        page +=
            "\n.SH \(heading(.description))\n" + Roff.paragraph(command.abstract ?? "")
            + paragraphs.map { ".PP\n" + $0 }.joined()
        page += subcommandList() + argumentList()
        if !examples.isEmpty { page += ".SH \(language(HelpFrame.examples))\n" + Roff.preformatted(examples) }
        return page + commonSections() + seeAlso()
    }

    private func synopsis() -> String {
        var parts = [
            "\\fB\(Roff.text((parents + [command.commandName]).joined(separator: " ")))\\fR"
        ]
        if !(command.subcommands ?? []).isEmpty {
            parts.append("\\fI\(Roff.text(language(ManualText.anySubcommand)))\\fR ...")
        }
        for argument in command.shownArguments {
            let value = "\\fI\(Roff.text(argument.valueName ?? language(ManualText.anyValue)))\\fR"
            let repetition = argument.isRepeating ? " ..." : ""
            let part =
                argument.kind == .positional
                ? value + repetition
                : "\\fB\(Roff.text(argument.texts.last ?? ""))\\fR"
                    + (argument.kind == .option ? " " + value : "")
                    + repetition
            parts.append(argument.isOptional ? "[\(part)]" : part)
        }
        return parts.joined(separator: "\n")
    }

    private func subcommandList() -> String {
        let subcommands = command.ownSubcommands
        guard !subcommands.isEmpty else { return "" }
        return ".SH \(heading(.subcommands))\n"
            + subcommands.map {
                ".TP\n\\fB\(Roff.text($0.commandName))\\fR\n" + Roff.paragraph($0.abstract ?? "")
            }.joined()
    }

    private func argumentList() -> String {
        guard !command.shownArguments.isEmpty else { return "" }
        return ".SH \(heading(.options))\n"
            + command.shownArguments.map { argument in
                let value = "\\fI\(Roff.text(argument.valueName ?? language(ManualText.anyValue)))\\fR"
                let names = argument.texts.map { "\\fB\(Roff.text($0))\\fR" }.joined(separator: ", ")
                let tag =
                    switch argument.kind {
                    case .positional: value
                    case .option: names + " " + value
                    case .flag: names
                    }
                var text = argument.summary(in: language)
                if let values = argument.allValues, !values.isEmpty {
                    text += " " + language(ManualText.values(values))
                }
                if let value = argument.defaultValue { text += " " + language(ManualText.defaultValue(value)) }
                return ".TP\n\(tag)\n" + Roff.paragraph(text)
            }.joined()
    }

    private func seeAlso() -> String {
        let others = command.ownSubcommands.map { "\(name)-\($0.commandName)" }
        let names = (parents.isEmpty ? [] : [parents.joined(separator: "-")]) + others
        return ".SH \(heading(.seeAlso))\n" + names.map { "\\fB\(Roff.text($0))\\fR(1)" }.joined(separator: ",\n")
            + "\n"
    }

    private func heading(_ heading: ManualText) -> String { Roff.text(language(heading)) }

    /// What each page says of exit codes and of the environment.
    private func commonSections() -> String {
        func section(_ heading: ManualText, _ entries: [(name: String, text: ManualText)]) -> String {
            ".SH \(self.heading(heading))\n"
                + entries.map { ".TP\n\($0.name)\n" + Roff.paragraph(language($0.text)) }.joined()
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
    private func parts(of discussion: String) -> (examples: [Substring], paragraphs: [String]) {
        var examples: [Substring] = []
        var paragraphs: [String] = []
        for block in discussion.split(separator: "\n\n") {
            let lines = block.split(separator: "\n")
            if lines.first.map(String.init) == language(HelpFrame.examples) {
                examples += lines.dropFirst()
            } else if lines.allSatisfy({ $0.hasPrefix("  ") }) {
                paragraphs.append(Roff.preformatted(lines))
            } else {
                paragraphs.append(Roff.paragraph(lines.joined(separator: " ")))
            }
        }
        return (examples, paragraphs)
    }
}
