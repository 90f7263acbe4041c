import Plan
import PlanAnswers
import TextDocument

extension ReviewAgreement {
    /// How far the two agree, a table of their verdicts, and the links on which they don't.
    ///
    /// - Parameter names: of the files of the two, which are called A and B.
    public func document(named names: (a: String, b: String), in language: Language) -> TextDocument {
        var document = TextDocument()
        document.title(language(AgreementMessage.title), subtitle: "A: \(names.a); B: \(names.b)")
        document.paragraph(measures(language).map { language($0) }.joined(separator: " "))
        if judgedByBoth > 0 { document.append(.table(verdicts(language))) }
        list(differences, .differences(differences.count), language, &document)
        list(onlyA, .only("A", count: onlyA.count), language, &document)
        list(onlyB, .only("B", count: onlyB.count), language, &document)
        return document
    }

    private func measures(_ language: Language) -> [AgreementMessage] {
        guard let observed = observedAgreement, let expected = expectedAgreement else { return [.nothingInCommon] }
        return [
            .judged(judgedByBoth, agreed: judgedByBoth - differences.count),
            kappa.map { .kappa($0, observed: observed, expected: expected) } ?? .undefinedKappa,
        ]
    }

    /// A row for each verdict of the first, a column for each of the second.
    private func verdicts(_ language: Language) -> Table {
        func told(_ verdict: Declaration.Verdict) -> String { language(AgreementMessage.verdict(verdict)) }
        let all = Declaration.Verdict.allCases
        var table = Table(
            columns: [.init("verdict", heading: "")]
                + all.map { .init($0.rawValue, heading: "B: \(told($0))", isNumber: true) })
        for a in all { table.add([.text("A: \(told(a))")] + all.map { .number(count(a, $0)) }) }
        return table
    }

    private func list(
        _ judgements: [Judgement], _ heading: AgreementMessage, _ language: Language, _ document: inout TextDocument
    ) {
        guard !judgements.isEmpty else { return }
        document.heading(language(heading))
        for link in judgements {
            document.item(
                "", language(AgreementMessage.link(from: link.subject, to: link.target, years: link.years)))
            for (name, side) in [("A", link.a), ("B", link.b)] {
                guard let side else { continue }
                document.detail(language(AgreementMessage.side(name, side.verdict, reason: side.reason)))
            }
        }
    }

    /// A row for each link: first those on which they differ, then those that only one has judged, then the others.
    public var table: Table {
        let keys = ["objective", "to", "years", "verdictA", "verdictB", "reasonA", "reasonB"]
        var table = Table(columns: keys.map { .init($0) })
        for link in differences + onlyA + onlyB + judgements.filter({ $0.agrees == true }) {
            func cell(_ text: String?) -> Table.Cell { text.map { .text($0) } ?? .absent }
            table.add([
                .text(link.subject.kind == .objective ? link.subject.code : link.subject.id), .text(link.target.id),
                .numbers(link.years), cell(link.a?.verdict.rawValue), cell(link.b?.verdict.rawValue),
                cell(link.a?.reason), cell(link.b?.reason),
            ])
        }
        return table
    }
}
