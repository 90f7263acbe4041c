import Plan
import PlanImport
import TextDocument
import TextTools

extension DocumentReading {
    /// Returns one HTML page that needs nothing else: each line of the document with what it was read as, the words
    /// that make links marked, and what was noticed at its lines; for light and dark screens, narrow ones, and paper.
    public func page(in language: Language) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(heading.escapedForHTML)</title>
        <style>
        \(Self.styleSheet)
        </style>
        </head>
        <body>
        <header>
        <p class="body">\(municipality.escapedForHTML)</p>
        <h1>\(heading.escapedForHTML)</h1>
        <p class="lead"><code>\(file.escapedForHTML)</code> \(language(ReadingMessage.lead).escapedForHTML)</p>
        \(overview(in: language))\(notices(in: language))\(filter(in: language))</header>
        <main>
        <ol class="lines">
        \(rows(in: language))</ol>
        </main>
        </body>
        </html>

        """
    }

    private var heading: String { title.isEmpty ? file : title }

    /// A bar of all lines by what they were read as, with its legend.
    private func overview(in language: Language) -> String {
        let counts = coverage.counts
        let bar = counts.map { #"<span class="\#($0.reading.tone)" style="flex-grow:\#($0.lines)"></span>"# }.joined()
        let groups = LineReading.Group.allCases.map { group in
            let names = coverage.counts(of: group).map { count in
                #"<li class="\#(count.reading.tone)">\#(count.reading.noun(in: language, count: count.lines).escapedForHTML)</li>"#
            }
            return names.joined()
        }
        return """
            <div class="bar" aria-hidden="true">\(bar)</div>
            <ul class="legend" aria-label="\(language(ReadingMessage.legend).escapedForHTML)">\(groups.joined())</ul>

            """
    }

    private func notices(in language: Language) -> String {
        let own = lines.flatMap(\.diagnostics)
        let all = own + otherDiagnostics
        func count(_ severity: FindingSeverity) -> Int { all.count { $0.severity == severity } }
        let counts = ReadingMessage.diagnostics(errors: count(.error), warnings: count(.warning), notes: count(.note))
        let order = FindingSeverity.allCases.flatMap { severity in own.filter { $0.severity == severity } }
        let items =
            order.map { diagnostic in
                let place = language(ReadingMessage.line(diagnostic.line))
                let link = "<a href=\"#L\(diagnostic.line)\">\(place)</a>"
                return "<li class=\"\(diagnostic.severity.rawValue)\">\(link) \(diagnostic.html(in: language))</li>"
            }
            + otherDiagnostics.map { diagnostic in
                let place = "<code>\("\(diagnostic.file):\(diagnostic.line)".escapedForHTML)</code>"
                return "<li class=\"\(diagnostic.severity.rawValue)\">\(place) \(diagnostic.html(in: language))</li>"
            }
        let summary = language(counts).escapedForHTML
        guard !items.isEmpty else { return "<p class=\"fine\">\(summary)</p>\n" }
        let isOpen = count(.error) + count(.warning) > 0 ? " open=\"\"" : ""
        return
            "<details class=\"notices\"\(isOpen)><summary>\(summary)</summary>\n<ul>\(items.joined(separator: "\n"))</ul></details>\n"
    }

    /// Which lines are shown, without a script.
    private func filter(in language: Language) -> String {
        let choices: [(String, ReadingMessage)] = [
            ("all", .everything), ("linked", .onlyLinks), ("doubtful", .onlyDoubts),
        ]
        let items = choices.map { name, message in
            let checked = name == "all" ? " checked" : ""
            return
                #"<label><input type="radio" name="shown" id="\#(name)"\#(checked)>\#(language(message).escapedForHTML)</label>"#
        }
        return "<form class=\"filter\">\(items.joined())</form>\n"
    }

    private func rows(in language: Language) -> String {
        var html = ""
        var blanks: [Int] = []
        func closeBlanks() {
            guard let first = blanks.first, let last = blanks.last else { return }
            let numbers = first == last ? "\(first)" : "\(first)–\(last)"
            let name = LineReading.blank.noun(in: language, count: blanks.count).escapedForHTML
            html +=
                "<li class=\"blank\" id=\"L\(first)\"><span class=\"number\">\(numbers)</span><span class=\"what\">\(name)</span></li>\n"
            blanks = []
        }
        for line in lines {
            if line.reading == .blank, line.diagnostics.isEmpty {
                blanks.append(line.number)
            } else {
                closeBlanks()
                html += line.html(in: language)
            }
        }
        closeBlanks()
        return html
    }
}

extension DocumentReading.Line {
    fileprivate func html(in language: Language) -> String {
        var classes = [reading.tone]
        if !links.isEmpty { classes.append("linked") }
        if reading == .unread || diagnostics.contains(where: { $0.severity != .note }) { classes.append("doubtful") }
        let isRow = text.contains("\t")
        let marked = pieces.map { piece in
            guard !piece.links.isEmpty else {
                let cells = piece.text.split(separator: "\t", omittingEmptySubsequences: false)
                return cells.map { String($0).withFaintTags }.joined(separator: "</span><span class=\"cell\">")
            }
            let tip = piece.links.map { $0.explanation(in: language) }.joined(separator: "\n").escapedForAttribute
            return "<mark title=\"\(tip)\">\(piece.text.onOneLine.withFaintTags)</mark>"
        }.joined()
        var html = "<li id=\"L\(number)\" class=\"\(classes.joined(separator: " "))\">"
        html += "<a class=\"number\" href=\"#L\(number)\">\(number)</a>"
        html += "<span class=\"what\">\(reading.name(in: language).escapedForHTML)</span><div class=\"content\">"
        if !ids.isEmpty {
            html +=
                "<p class=\"ids\">" + ids.map { "<code>\($0.escapedForHTML)</code>" }.joined(separator: " ") + "</p>"
        }
        html +=
            isRow
            ? "<p class=\"text row\"><span class=\"cell\">\(marked)</span></p>" : "<p class=\"text\">\(marked)</p>"
        if !links.isEmpty {
            let items = links.map { link in
                "<li><q>\(link.words.onOneLine.shortened(to: 160).escapedForHTML)</q> → <span>\(link.explanation(in: language).escapedForHTML)</span></li>"
            }
            html += "<ul class=\"links\">\(items.joined())</ul>"
        }
        for diagnostic in diagnostics {
            html += "<p class=\"notice \(diagnostic.severity.rawValue)\">\(diagnostic.html(in: language))</p>"
        }
        return html + "</div></li>\n"
    }
}

extension Diagnostic {
    fileprivate func html(in language: Language) -> String {
        let remedy = hint(in: language).map { " <em>\($0.escapedForHTML)</em>" } ?? ""
        let level = language(severity)
        return "<b>\(level)</b> \(message(in: language).escapedForHTML)\(remedy) <code>\(code.rawValue)</code>"
    }
}

extension LineReading {
    /// The colour that lines read so have, as a class of the page.
    fileprivate var tone: String {
        switch self {
        case .sectionTitle, .officeHeading, .levelHeading, .tableTitle, .tableHeader: "heading"
        case .goal, .strategicDimension: "goal"
        case .objective: "objective"
        case .furtherIndicator, .continuation, .value: "value"
        case .matrixRow: "matrix"
        case .blank, .frontMatter, .totalRow, .emptyRow, .pageFurniture, .ignored, .markup: "passed"
        case .unread: "unread"
        }
    }
}

extension String {
    /// The text with its tags shown so that they don't stand out.
    fileprivate var withFaintTags: String {
        var html = ""
        var rest = self[...]
        while let open = rest.firstIndex(of: "<"),
            let next = rest[open...].dropFirst().first, let end = rest[open...].firstIndex(of: ">")
        {
            html += String(rest[..<open]).escapedForHTML
            guard next.isLetter || next == "/" || next == "!" else {
                html += "&lt;"
                rest = rest[rest.index(after: open)...]
                continue
            }
            html += "<span class=\"tag\">\(String(rest[open...end]).escapedForHTML)</span>"
            rest = rest[rest.index(after: end)...]
        }
        return html + String(rest).escapedForHTML
    }

    /// For an attribute whose lines stay apart.
    fileprivate var escapedForAttribute: String {
        split(separator: "\n").map { String($0).escapedForHTML }.joined(separator: "&#10;")
    }
}
