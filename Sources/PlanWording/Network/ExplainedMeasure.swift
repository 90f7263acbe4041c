import Plan
import TextDocument

/// A measure of networks that is explained: what it means, how to read it, and who defined it. Its name is that in CSV,
/// JSON and options.
public enum ExplainedMeasure: String, CaseIterable, Sendable {
    /// Of edges and of a network as a whole.
    case sharedCount, newman, jaccard, density, components, diameter, transitivity, assortativity, articulationPoints,
        bridges
    /// Of nodes.
    case degree, weightedDegree, betweenness, closeness, harmonic, eigenvector, pageRank, constraint, clustering, core,
        onlyBroker
    /// Of groups, and of mentions.
    case community, modularity, adjustedRand, mutualInformation, roles, reciprocity

    /// What is said of a measure in a language.
    public struct Text: Sendable {
        public let name: String
        public let formula: String
        public let meaning: String
        /// Behind "How to read it:".
        public let reading: String

        init(_ name: String, formula: String, meaning: String, reading: String) {
            (self.name, self.formula, self.meaning, self.reading) = (name, formula, meaning, reading)
        }
    }

    /// The publication that defines it.
    public var source: String {
        switch self {
        case .sharedCount: "Breiger 1974, The duality of persons and groups"
        case .newman: "Newman 2001, Scientific collaboration networks II"
        case .jaccard: "Jaccard 1901"
        case .density: "Wasserman and Faust 1994, Social Network Analysis"
        case .components: "Hopcroft and Tarjan 1973, Efficient algorithms for graph manipulation"
        case .diameter: "Harary 1969, Graph Theory"
        case .transitivity: "Newman, Strogatz, Watts 2001, Random graphs with arbitrary degree distributions"
        case .assortativity: "Newman 2002, Assortative mixing in networks"
        case .articulationPoints: "Hopcroft and Tarjan 1973"
        case .bridges: "Tarjan 1974, A note on finding the bridges of a graph"
        case .degree: "Freeman 1978, Centrality in social networks"
        case .weightedDegree:
            "Barrat, Barthélemy, Pastor-Satorras, Vespignani 2004, The architecture of complex weighted networks"
        case .betweenness: "Freeman 1977, A set of measures of centrality based on betweenness; Brandes 2001"
        case .closeness: "Bavelas 1950; Freeman 1978; Wasserman, Faust 1994, 5.22"
        case .harmonic: "Marchiori and Latora 2000; Boldi and Vigna 2014, Axioms for centrality"
        case .eigenvector: "Bonacich 1972, Factoring and weighting approaches to status scores"
        case .pageRank: "Brin and Page 1998, The anatomy of a large-scale hypertextual web search engine"
        case .constraint: "Burt 1992, Structural Holes, formula 2.4"
        case .clustering: "Watts and Strogatz 1998, Collective dynamics of 'small-world' networks"
        case .core: "Seidman 1983, Network structure and minimum degree; Batagelj and Zaveršnik 2003"
        case .onlyBroker: "pdo-graph; cf. Freeman 1977, A set of measures of centrality based on betweenness"
        case .community: "Traag, Waltman, van Eck 2019, From Louvain to Leiden"
        case .modularity: "Newman and Girvan 2004, Finding and evaluating community structure in networks"
        case .adjustedRand: "Hubert and Arabie 1985, Comparing partitions"
        case .mutualInformation: "Danon, Díaz-Guilera, Duch, Arenas 2005, Comparing community structure identification"
        case .roles: "Gould and Fernandez 1989, Structures of mediation"
        case .reciprocity: "Wasserman and Faust 1994; Newman, Forrest, Balthrop 2002"
        }
    }

    public func text(in language: Language) -> Text {
        switch language {
        case .italian: italian
        case .english: english
        }
    }

    /// Returns some measures explained.
    ///
    /// - Parameters:
    ///   - measures: those to explain, in this order.
    ///   - explainsSigns: whether to say at the end what the signs of the formulas are, and how to take all this.
    ///   - language: of the explanations.
    public static func document(
        of measures: [ExplainedMeasure], explainsSigns: Bool, in language: Language
    ) -> TextDocument {
        var document = TextDocument()
        for measure in measures {
            let text = measure.text(in: language)
            document.title(text.name, subtitle: measure.rawValue)
            document.item("", text.formula)
            document.item("", text.meaning)
            document.item("", language(MeasureMessage.reading(text.reading)))
            document.item("", language(MeasureMessage.source(measure.source)))
        }
        guard explainsSigns else { return document }
        document.heading(language(MeasureMessage.signs))
        document.paragraph(language(MeasureMessage.caution))
        return document
    }
}
