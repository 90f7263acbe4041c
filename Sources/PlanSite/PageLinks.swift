import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanMaps
import PlanWording
import TextTools

/// What the pages of one language have in common.
struct SiteContext {
    let graph: PlanGraph
    let pages: PlanPages
    let document: SiteDocument?
    let language: Language
    let options: SiteOptions
    /// The ids of nodes in pictures.
    let identifiers: [String]

    /// Under which terms the plan's data may be used, and where these stand; what is so of every act where nobody says.
    ///
    /// - Parameter isNamed: whether it is said that this is a licence.
    func terms(isNamed: Bool) -> Values {
        guard let licence = graph.plan.licence.map({ Licence($0) }) else {
            return ["text": language(SiteText.licence), "href": false]
        }
        let name = isNamed ? language(SiteText.licenceHeading) + ": " : ""
        return ["text": name + licence.text, "href": licence.address.orNothing]
    }

    /// The plan's own language, where pages have another and so must say it.
    var planLanguage: String? {
        // Plans are Italian where they don't say what they are.
        let own = graph.plan.language ?? Language.italian.rawValue
        let isTag = own.utf8.count < 36 && own.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return own == language.rawValue || !isTag ? nil : own
    }
}

/// What a page says of nodes, lines of the document and links, as values for templates whose addresses begin at the
/// page's own place.
struct PageLinks {
    let site: SiteContext
    /// From the page to the folder of its language: nothing, or `../`.
    let up: String

    var graph: PlanGraph { site.graph }
    var language: Language { site.language }

    /// The address of a node's page.
    func address(of node: NodeIndex) -> String { up + site.pages[node] }
    func address(ofID id: String) -> String? { graph.node(withID: id).map(address) }

    /// A node by what it is called in passing: of an objective its code.
    ///
    /// - Parameter isBrief: whether the whole name is left out.
    func node(_ index: NodeIndex, isBrief: Bool = false) -> Values {
        let node = graph[index]
        let isObjective = node.kind == .objective
        let code = node.id.split(separator: ":", maxSplits: 1).last.map(String.init) ?? node.id
        return [
            "href": address(of: index), "label": isObjective ? code : node.label,
            "full": isBrief
                ? false
                : isObjective ? Optional(node.name).orNothing : (node.label == node.name ? nil : node.name).orNothing,
            "kind": node.kind.rawValue,
        ]
    }

    func nodes(_ ids: [String]) -> [Values] {
        ids.compactMap { graph.node(withID: $0) }.map { node($0) }.markingLast
    }

    /// Lines and years in brackets, each line with its address.
    func place(lines: [Int], years: [Int]) -> Any {
        guard !(lines.isEmpty && years.isEmpty) else { return false }
        let links = lines.map { line -> Values in
            [
                "text": language.place(lines: [line], years: []),
                "href": (site.document?.address(ofLine: line).map { up + $0 }).orNothing,
            ]
        }
        let text = years.isEmpty ? nil : language.place(lines: [], years: years)
        return ["lines": links.markingLast, "years": text.orNothing, "both": !lines.isEmpty && text != nil] as Values
    }

    /// Words of the document with their place.
    func quotation(_ evidence: Evidence) -> Values {
        [
            "words": (evidence.isDeclaredText ? nil : language.quoted(evidence.text)).orNothing,
            "href": (site.document?.address(ofLine: evidence.line).map { up + $0 }).orNothing,
            "place": place(lines: [evidence.line], years: evidence.years),
        ]
    }

    /// What shows a link.
    ///
    /// - Parameters:
    ///   - through: the id of the objective through which it is, if that is neither end.
    ///   - rows: the lines of a table that say it, where no words do.
    func reason(
        through: String? = nil, role: Role?, bases: [Basis], evidence: [Evidence], declarations: [Declaration],
        collaboration: NodeReference? = nil, rows: [Int] = []
    ) -> Values {
        let quoted = Basis.quoted(of: bases)
        let others = bases.filter { $0 != quoted && $0 != .declared }
        let name: String? =
            collaboration.map { language(DeclarationMessage.through(collaboration: $0.name.shortened(to: 90))) }
            ?? (quoted == .declared ? nil : quoted.map { $0.name(in: language) })
        return [
            "through": (through.flatMap { graph.node(withID: $0) }.map { node($0) } as Any?) ?? false,
            "role": (role.map { $0.name(in: language) }).orNothing, "basis": quoted?.rawValue ?? "table",
            "basisName": (name ?? (bases.isEmpty ? language(NetworkMapMessage.fromTable) : nil)).orNothing,
            "quotations": evidence.map(quotation), "rows": bases.isEmpty ? place(lines: rows, years: []) : false,
            "also": (others.isEmpty ? nil : language(DeclarationMessage.alsoInferred(others))).orNothing,
            "declared": declarations.map { language(DeclarationMessage.declared($0)) },
        ]
    }

    func reason(_ link: NodePage.Link) -> Values {
        reason(
            through: link.through, role: link.role, bases: link.bases, evidence: link.evidence,
            declarations: link.declarations, collaboration: link.collaboration)
    }

    func reason(_ link: LinkReference, through: String?) -> Values {
        reason(
            through: through, role: link.role, bases: link.bases, evidence: link.evidence,
            declarations: link.declarations, collaboration: link.through, rows: link.lines)
    }
}
