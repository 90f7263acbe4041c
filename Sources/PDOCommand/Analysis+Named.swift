import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextDocument

extension Analysis {
    /// Who names whom, and who does not name in turn.
    func named() throws -> AnalysisReport {
        let named = try graph.namedCollaborations(filter: filter)
        var report = AnalysisReport(
            data: Table(columns: [
                .init("from"), .init("fromName"), .init("to"), .init("toName"), .init("role"), .init("answer"),
                .init("collaboration"), .init("objectives"), .init("evidence"), .init("line", isNumber: true),
                .init("years"),
            ]))
        for naming in named.edges {
            let pieces: [Evidence?] = naming.evidence.isEmpty ? [nil] : naming.evidence
            for evidence in pieces {
                report.data.add([
                    .text(graph[naming.from].id), .text(graph[naming.from].name), .text(graph[naming.to].id),
                    .text(graph[naming.to].name), .text(naming.role.rawValue), .text(naming.answer.rawValue),
                    .text(graph[naming.collaboration].id),
                    .texts(naming.objectives.map { graph[$0].id }), .text(evidence?.text ?? ""),
                    evidence.map { .number($0.line) } ?? .absent,
                    .numbers(evidence?.years ?? []),
                ])
            }
        }
        report.sentences = told(named, answeredInNoYear: try answeredInNoYear(named.edges))
        report.isOfNetwork = false
        return report
    }

    /// The namings whose answer stands in other years than they do.
    private func answeredInNoYear(_ namings: [NamedCollaboration]) throws -> Set<NamedCollaboration> {
        guard years.count > 1 else { return [] }
        func key(_ naming: NamedCollaboration) -> [String] {
            [naming.from, naming.to, naming.collaboration].map { graph[$0].id }
                + [naming.role.rawValue, naming.answer.rawValue]
        }
        let ofYears = try years.flatMap { year in
            var filter = filter
            filter.years = [year]
            return try graph.namedCollaborations(filter: filter).edges.map(key)
        }
        let answered = Set(ofYears)
        return Set(namings.filter { $0.answer != .nothing && !answered.contains(key($0)) })
    }

    private func told(
        _ named: Graph<NodeIndex, NamedCollaboration>, answeredInNoYear: Set<NamedCollaboration>
    ) -> TextDocument {
        var outline = TextDocument()
        outline.paragraph("")
        guard let reciprocity = named.structure.reciprocity() else {
            outline.paragraph(
                language(
                    "Nessun obiettivo nomina un’altra direzione con cui collaborare.",
                    "No objective names another direction to work with."))
            return outline
        }
        let unreturned = named.edges.filter { !$0.isReturned }
        let (count, returned) = (named.edges.count, named.edges.count - unreturned.count)
        outline.paragraph(
            language(
                "In \(count) \(count == 1 ? "caso" : "casi") l’obiettivo di una direzione ne nomina un’altra; in \(returned == 0 ? "nessuno" : String(returned)) un obiettivo di questa nomina a sua volta la prima. Reciprocità \(number(reciprocity)): ogni coppia di direzioni conta una volta per verso.",
                "In \(count) \(count == 1 ? "case" : "cases") an objective of one direction names another; in \(returned == 0 ? "none" : String(returned)) an objective of this other names the first in turn. Reciprocity \(number(reciprocity)): each pair of directions counts once in each direction."
            ))
        let counts = Dictionary(unreturned.map { ($0.to, 1) }, uniquingKeysWith: +)
        if let most = counts.values.max(), most > 1 {
            let names = list(counts.filter { $0.value == most }.keys.sorted().map(name))
            outline.paragraph(
                language(
                    "Senza ricambiare \(counts.values.count { $0 == most } == 1 ? "è nominata" : "sono nominate") \(most) volte: \(names).",
                    "Named \(most) times without naming in turn: \(names)."))
        }
        for (heading, edges) in [
            (language("Non ricambiate", "Not returned"), unreturned),
            (language("Ricambiate", "Returned"), named.edges.filter(\.isReturned)),
        ] where !edges.isEmpty {
            outline.heading("\(heading): \(edges.count)")
            for naming in edges {
                add(naming, to: &outline)
                guard answeredInNoYear.contains(naming) else { continue }
                outline.detail(
                    language(
                        "Ma mai nello stesso anno: la risposta sta in altri.",
                        "But never in the same year: the answer is in others."))
            }
        }
        return outline
    }

    private func add(_ naming: NamedCollaboration, to outline: inout TextDocument) {
        let quotations = naming.evidence.map {
            "\(language.quoted($0.text)) (\(language.place(lines: [$0.line], years: $0.years).unbroken))"
        }.joined(separator: ", ")
        outline.item(
            "",
            language("\(name(naming.from)) nomina \(name(naming.to))", "\(name(naming.from)) names \(name(naming.to))")
                + " \(naming.role.name(in: language))" + (quotations.isEmpty ? "" : ": \(quotations)"))
        outline.detail(
            language.quoted(graph[naming.collaboration].name) + ", "
                + list(naming.objectives.map { graph[$0].id.unbroken }))
        switch naming.answer {
        case .named: break
        case .ownObjective:
            outline.detail(
                language(
                    "\(name(naming.to)) ha un obiettivo nella stessa collaborazione, che non nomina \(name(naming.from)).",
                    "\(name(naming.to)) has an objective in the same collaboration, which does not name \(name(naming.from))."
                ))
        case .nothing:
            outline.detail(
                language(
                    "Nessun obiettivo di \(name(naming.to)) nomina \(name(naming.from)), né risulta collegato a questa collaborazione.",
                    "No objective of \(name(naming.to)) names \(name(naming.from)), nor is any tied to this collaboration."
                ))
        }
    }
}
