import Plan
import PlanAnswers
import PlanGraph
import TextDocument

/// An answer about a network in words and as tables.
public protocol NetworkAnswer: Encodable, Sendable {
    /// The answer for people: how the network was made, what there is to say, and how to read the numbers.
    func document(in language: Language) -> TextDocument
    /// The numbers for people, below the document; nil where it says all.
    func table(in language: Language) -> Table?
    /// The numbers for programs. Columns and contents are the same in every language.
    func table() -> Table
    /// What is to be known of the answer beside it, such as what a limit left out; a sentence each.
    ///
    /// - Parameters:
    ///   - language: of the sentences.
    ///   - isForPeople: whether the table is that for people, which may have fewer rows.
    func remarks(in language: Language, isForPeople: Bool) -> [String]
}

extension NetworkAnswer {
    public func table(in language: Language) -> Table? { nil }

    /// The document with the table for people below it.
    public func wholeDocument(in language: Language) -> TextDocument {
        var document = document(in: language)
        if let table = table(in: language) { document.append(.table(table)) }
        return document
    }

    public func remarks(in language: Language, isForPeople: Bool) -> [String] { [] }
}

extension NetworkDescription {
    /// Sentences about the network as a document of its own, which says how it was made and how to read them.
    func document(in language: Language, _ sentences: TextDocument) -> TextDocument {
        var document = TextDocument()
        let how = [language(NetworkMessage.links(sharedKinds)), language(NetworkMessage.weight(weight))]
        document.title(
            language(NetworkMessage.title(kind)),
            subtitle: (how + query.narrowness(in: language)).joined(separator: " "))
        document.append(sentences)
        let years = remarksOnYears.map { language($0) }
        if !years.isEmpty {
            document.paragraph("")
            document.continuation(years.joined(separator: " "))
        }
        document.paragraph("")
        if declaredLinkCount > 0 {
            document.continuation(language(DeclarationMessage.count(declaredLinkCount)))
        }
        document.continuation(language(NetworkMessage.caution))
        return document
    }

    /// What is to be known of a network that takes several years together, or is made from a table without years.
    private var remarksOnYears: [NetworkMessage] {
        let ofMatrix: Set<NodeKind> = [.programme, .valueDimension, .driver]
        return (years.count > 1 ? [.joinsYears(years)] : [])
            + (edgesInNoYear.isEmpty ? [] : [.acrossYears(edgesInNoYear)])
            + (years.count > 1 ? [.oneYear(years[years.count / 2])] : [])
            + ((things + [kind]).contains(where: ofMatrix.contains) ? [.matrixHasNoYears] : [])
    }

    /// What is said of the nodes that have nothing in common with others, and of those that are not in it.
    var remarksOnNodes: [NetworkMessage] {
        (isolated.isEmpty ? [] : [.isolated(isolated, kind)])
            + (absentCount > 0 ? [.absent(absentCount, years: years, kind)] : [])
    }
}

extension GraphQuery {
    /// What is filtered out, a sentence each.
    func narrowness(in language: Language) -> [String] {
        let messages: [NetworkMessage?] = [
            years.isEmpty ? nil : .onlyYears(years.sorted()),
            bases.listed.map { .onlyBases($0) },
            relations.listed.map { .onlyRelations($0) },
        ]
        return messages.compactMap { $0.map { language($0) } }
    }
}
