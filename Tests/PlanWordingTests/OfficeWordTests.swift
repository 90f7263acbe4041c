import Plan
import PlanAnswers
import PlanGraph
import Testing

@testable import PlanWording

/// Sentences call offices as the plan does.
@Suite struct OfficeWordTests {
    private static func plan(_ word: String?) -> PlanOfObjectives {
        PlanOfObjectives(
            title: "", municipality: "", source: "", years: [2031],
            directions: [Direction(id: "direction:a", name: "A", line: 1, word: word)])
    }

    private func said<Value>(_ word: String?, _ body: () -> Value) -> Value {
        OfficeWord.$current.withValue(OfficeWord(of: Self.plan(word)), operation: body)
    }

    @Test(arguments: [
        ("settore", "nessun settore", "3 settori", "un altro settore", "il settore"),
        ("Area", "nessun’area", "3 aree", "un’altra area", "l’area"),
        ("unità", "nessun’unità", "3 unità", "un’altra unità", "l’unità"),
        ("unita'", "nessun’unità", "3 unità", "un’altra unità", "l’unità"),
        ("ufficio", "nessun ufficio", "3 uffici", "un altro ufficio", "l’ufficio"),
        ("staff", "nessun staff", "3 staff", "un altro staff", "lo staff"),
        ("struttura", "nessuna struttura", "3 strutture", "un’altra struttura", "la struttura"),
        ("presidio", "nessuna direzione", "3 direzioni", "un’altra direzione", "la direzione"),
    ])
    func itsNounHasItsGrammar(word: String, none: String, count: String, other: String, article: String) {
        said(word) {
            #expect(NodeKind.direction.count(0, in: .italian) == none)
            #expect(NodeKind.direction.count(3, in: .italian) == count)
            #expect(Italian.noun(.direction).others(1) == other && Italian.noun(.direction).with() == article)
            #expect(NodeKind.direction.count(3, in: .english) == "3 directions")
        }
    }

    @Test func sentencesAgreeWithIt() {
        let messages: [any Message] = [
            PageMessage.sharesNothing, PageMessage.sameText(2), LinkMessage.basis(.sameText),
            ComparisonMessage.moved(1, withDirection: 0), ComparisonMessage.arrived(2), MentionMessage.title,
        ]
        #expect(
            said("settore") { messages.map(\.italian) } == [
                "nel testo non risultano obiettivi trasversali o collaborazioni in comune con altri settori",
                "stesso testo, o quasi, in altri settori: 2", "stesso testo, o quasi, in più settori",
                "1 passato a un altro settore", "2 arrivati da un altro settore",
                "Chi menziona chi: settori menzionati negli obiettivi di altri",
            ])
        #expect(said(nil) { messages.map(\.italian) } == messages.map(\.italian))
        #expect(messages[0].italian.hasSuffix("con altre direzioni"))
    }

    @Test func titlesOfMapsCallOfficesByIt() {
        let title = "{Le direzioni}: ogni {direzione}, più {direzioni}; {focus}"
        #expect(
            said("settore") { Language.italian.withOfficeWords(title) }
                == "I settori: ogni settore, più settori; {focus}")
        #expect(said(nil) { Language.italian.withOfficeWords("{Le direzioni}") } == "Le direzioni")
        #expect(said("settore") { Language.english.withOfficeWords("{Directions}") } == "{Directions}")
    }

    /// A word that was set is that of the scope alone.
    @Test func itHoldsWithinAScope() {
        let word = OfficeWord()
        OfficeWord.$current.withValue(word) {
            #expect(NodeKind.direction.plural(in: .italian) == "direzioni")
            word.set(Self.plan("servizio").officeWord)
            #expect(NodeKind.direction.plural(in: .italian) == "servizi")
        }
        #expect(NodeKind.direction.plural(in: .italian) == "direzioni")
    }
}
