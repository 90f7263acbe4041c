import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// Search: a list from A to Z that needs no script, and the index by which a script finds words.
struct SearchPages {
    let site: SiteContext
    let templates: SiteTemplates

    private var graph: PlanGraph { site.graph }
    private var language: Language { site.language }

    /// The path of the index, from the folder of the language.
    static let indexPath = "search-index.js"

    var page: SitePage {
        let links = PageLinks(site: site, up: "")
        var groups: [String: [(key: String, node: NodeIndex)]] = [:]
        for node in graph.graph.nodeIndices {
            let key = Words.key(graph[node].kind == .objective ? graph[node].name : graph[node].shortName)
            let first = key.first.map { $0.isLetter ? String($0).uppercased() : "0–9" } ?? "0–9"
            groups[first, default: []].append((key, node))
        }
        let letters = groups.sorted { $0.key < $1.key }.map { letter, nodes -> Values in
            [
                "letter": letter, "anchor": "az-" + Self.anchor(letter),
                "nodes": nodes.sorted { ($0.key, $0.node) < ($1.key, $1.node) }.map { entry($0.node, links) },
            ]
        }
        let values: Values = [
            "letters": letters, "index": Self.indexPath, "up": "", "hits": language(SiteMessage.hits("{count}")),
            "lineWords": language(SiteMessage.line(0)).replacing("0", with: "{line}"),
            "documentLines": (site.document == nil ? nil : String(SiteDocument.linesOfPage)).orNothing,
        ]
        return SitePage(
            path: "search.html", title: language(SiteText.search), description: language(SiteText.searchLead),
            above: [(language(SiteText.home), "index.html")], section: .search, body: templates(.search, values),
            script: "search.js")
    }

    /// A letter as a part of an id.
    private static func anchor(_ letter: String) -> String {
        letter == "0–9" ? "0" : letter.unicodeScalars.map { $0.isASCII ? String($0) : "u\($0.value)" }.joined()
    }

    private func entry(_ node: NodeIndex, _ links: PageLinks) -> Values {
        let value = graph[node]
        let isObjective = value.kind == .objective
        return [
            "href": links.address(of: node),
            "label": isObjective ? value.name.shortened(to: 140) : value.shortName,
            "code": (isObjective ? String(value.id.dropFirst("objective:".count)) : nil).orNothing,
            "kindName": value.kind.name(in: language),
        ]
    }

    /// The index: a script that hands its texts over, since pages that are files can't read others.
    ///
    /// `nodes` are `[kind, name, address]`, `texts` are `[number of the node, text, line or 0]`, and each of `forms` is
    /// a list of words that are forms of one, folded.
    var index: SiteFile {
        var texts: [String] = []
        var stemming: [Words] = []
        for node in graph.graph.nodeIndices {
            var seen: Set<String> = []
            for passage in graph.passages(of: node, years: []) where seen.insert(passage.text).inserted {
                if passage.field == .evidence { continue }
                texts.append("[\(node.rawValue),\(passage.text.javaScript),\(passage.line ?? 0)]")
                stemming.append(Words(passage.text))
            }
        }
        let nodes = graph.graph.nodeIndices.map { node in
            let value = graph[node]
            let code = value.kind == .objective ? String(value.id.dropFirst("objective:".count)) + " " : ""
            let name = code + (value.kind == .objective ? value.name.shortened(to: 160) : value.label)
            return "[\(value.kind.name(in: language).javaScript),\(name.javaScript),\(site.pages[node].javaScript)]"
        }
        let forms = WordForms(of: stemming).groups.map { $0.joined(separator: " ").javaScript }
        return SiteFile(
            site.options.folder(of: language) + Self.indexPath,
            "pdoIndex({nodes:[\n" + nodes.joined(separator: ",\n") + "],\ntexts:[\n" + texts.joined(separator: ",\n")
                + "],\nforms:[" + forms.joined(separator: ",") + "]});\n")
    }
}

extension String {
    /// As a string of JavaScript, which no text can end, also within HTML.
    var javaScript: String {
        var result = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "\n": result += "\\n"
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
