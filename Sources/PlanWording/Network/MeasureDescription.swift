import Plan
import PlanGraph
import TextDocument

/// What a measure of networks means, how to read it, and who defined it.
public struct MeasureDescription: Sendable {
    /// Its name in CSV, JSON and options.
    public let key: String
    let names: (italian: String, english: String)
    let formulas: (italian: String, english: String)
    let meanings: (italian: String, english: String)
    let readings: (italian: String, english: String)
    public let source: String

    public func name(in language: Language) -> String { language(names.italian, names.english) }
    public func formula(in language: Language) -> String { language(formulas.italian, formulas.english) }
    public func meaning(in language: Language) -> String { language(meanings.italian, meanings.english) }
    public func reading(in language: Language) -> String { language(readings.italian, readings.english) }

    /// Those of a network as a whole, then those of its nodes, groups and directed ties.
    public static let all = ofNetworks + ofNodes + ofGroups + ofDirectedTies

    /// Some measures explained.
    ///
    /// - Parameter explainsSigns: whether to say at the end what the signs of the formulas are, and how to take all this.
    public static func document(
        of measures: [MeasureDescription], explainsSigns: Bool, in language: Language
    ) -> TextDocument {
        var document = TextDocument()
        for measure in measures {
            document.title(measure.name(in: language), subtitle: measure.key)
            document.item("", measure.formula(in: language))
            document.item("", measure.meaning(in: language))
            document.item("", language("Come si legge: ", "How to read it: ") + measure.reading(in: language))
            document.item("", language("Fonte: ", "Source: ") + measure.source)
        }
        guard explainsSigns else { return document }
        document.heading(
            language(
                "n: numero di nodi; m: numero di legami, o somma dei loro pesi; d(v): grado; w(v, u): peso di un legame; s(v): grado pesato; dist(v, u): legami sul cammino più breve.",
                "n: number of nodes; m: number of edges, or the sum of their weights; d(v): degree; w(v, u): weight of an edge; s(v): weighted degree; dist(v, u): edges on a shortest path."
            ))
        document.paragraph(
            language(
                "Tutte descrivono come il piano è scritto: nessuna è una graduatoria di merito.",
                "All of them describe how the plan is written; none is a ranking of merit."))
        return document
    }
}
