import Plan
import Testing

@testable import PlanImport
@testable import TextTools

@Suite struct MatchingTests {
    private func quotations(_ phrases: [String], in text: String) -> [String] {
        Mentions(Objective(id: "o", direction: "d", code: "1", line: 1, texts: [2031: text]))
            .evidence(of: PhraseIndex(phrases.map { Phrase($0, rule: "test") })).map(\.text)
    }

    @Test func phrasesMatchWholeWordsOnly() {
        #expect(quotations(["por"], in: "un porto sicuro") == [])
        #expect(quotations(["mala-movida"], in: "contro la Mala Movida notturna") == ["contro la Mala Movida notturna"])
        #expect(quotations(["città d'acqua"], in: "una CITTA’ D’ACQUA") == ["una CITTA’ D’ACQUA"])
    }

    /// Quotations are the text's own, letter by letter.
    @Test func lettersOfOtherFormsMatch() {
        #expect(quotations(["efficienza"], in: "per l'eﬃcienza energetica") == ["per l'eﬃcienza energetica"])
        #expect(quotations(["eﬃcienza", "m2"], in: "per m² di EFFICIENZA") == ["per m² di EFFICIENZA"])
        #expect(quotations(["PAC"], in: "il 𝐏𝐀𝐂 e il 𝐏𝐚𝐜") == ["il 𝐏𝐀𝐂 e il 𝐏𝐚𝐜"])
        #expect(quotations(["mobilità"], in: "Ｍｏｂｉｌｉｔａ\u{300}") == ["Ｍｏｂｉｌｉｔａ\u{300}"])
        #expect(quotations(["1/2 kg", "2"], in: "½ kg") == ["½ kg"])
        #expect(quotations(["2"], in: "½") == ["½"])
    }

    @Test func acronymsMatchCapitalsOnly() {
        #expect(quotations(["POR"], in: "por tutti") == [])
        #expect(quotations(["PAC"], in: "il Pac e i pacs") == [])
        #expect(quotations(["PAC"], in: "attuazione del PAC") == ["attuazione del PAC"])
        #expect(quotations(["Suap"], in: "sportello SUAP") == ["sportello SUAP"])
    }

    @Test func aPhraseNeverRunsOverTheEndOfAClause() {
        #expect(quotations(["piano aria"], in: "fine del piano. Aria pulita") == [])
        #expect(quotations(["Milano Cortina"], in: "Olimpiadi Milano - Cortina") == ["Olimpiadi Milano - Cortina"])
    }

    @Test func quotationsAreWholeAndReadable() {
        #expect(
            quotations(
                ["Piano Aria", "PAC"], in: "salute, e cura, attraverso l'attuazione del Piano Aria (PAC) e di altro")
                == ["attraverso l'attuazione del Piano Aria (PAC) e di altro"])
        #expect(quotations(["PNRR"], in: "fondi (altri, PNRR)") == ["PNRR"])
        #expect(quotations(["riforma"], in: "la «riforma» della") == ["la «riforma»"])
    }

    private let names = DirectionNames([
        Direction(id: "generale", name: "Direzione Generale", line: 1),
        Direction(id: "strutture", name: "Direzione Generale - Strutture di supporto", line: 1),
        Direction(id: "cultura", name: "Cultura", line: 1),
        Direction(id: "sociali", name: "Servizi Sociali", line: 1),
        Direction(id: "entrate", name: "DS Entrate", line: 1),
        Direction(id: "polizia", name: "DIREZIONE POLIZIA LOCALE", line: 1),
    ])

    private func mentions(_ text: String) -> [String] {
        let words = Words(text)
        return names.mentions(in: words).map { "\($0.direction) \($0.role): \(words.quotation(of: $0.words))" }
    }

    @Test func theLongestNameWins() {
        #expect(
            mentions("in collaborazione con la Direzione Generale Strutture di Supporto")
                == ["strutture partner: in collaborazione con la Direzione Generale Strutture di Supporto"])
        #expect(
            mentions("servizi con la supervisione della Direzione Generale.")
                == ["generale supervisor: con la supervisione della Direzione Generale"])
    }

    @Test func ordinaryWordsAreNoOffices() {
        #expect(mentions("cultura e Cultura") == [])
        #expect(mentions("potenziare i servizi sociali") == [])
        #expect(mentions("insieme ai Servizi Sociali") == ["sociali partner: insieme ai Servizi Sociali"])
        #expect(mentions("con la direzione cultura") == ["cultura partner: con la direzione cultura"])
    }

    @Test func anotherOfficesNameIsNoMention() {
        #expect(mentions("accordo con la Direzione Generale Welfare della Regione") == [])
        #expect(mentions("Servizi Sociali: potenziamento") == [])
        #expect(mentions("senza la Direzione Cultura") == [])
        #expect(mentions("con la Direzione Generale, Milano") == ["generale partner: con la Direzione Generale"])
    }

    @Test func namesAreFoundInAllTheirForms() {
        #expect(mentions("con la Direzione Entrate") == ["entrate partner: con la Direzione Entrate"])
        #expect(mentions("con la Direzione Polizia Locale") == ["polizia partner: con la Direzione Polizia Locale"])
        #expect(
            mentions("sotto la supervisione della Direzione Generale")
                == ["generale supervisor: sotto la supervisione della Direzione Generale"])
        #expect(
            mentions("insieme con le Direzioni Cultura, Entrate e Servizi Sociali per la fiera") == [
                "cultura partner: insieme con le Direzioni Cultura", "entrate partner: Entrate",
                "sociali partner: Servizi Sociali",
            ])
    }

    @Test func unknownOfficesAreNoticed() {
        func unknown(_ text: String) -> [String] {
            let mentions = Mentions(Objective(id: "o", direction: "d", code: "1", line: 1, texts: [2031: text]))
            return mentions.unknownDirections(mentions.look(for: names)).map(\.name)
        }
        #expect(unknown("con la Direzione ITC") == ["Direzione ITC"])
        #expect(unknown("con la Direzione Generale Welfare") == ["Direzione Generale Welfare"])
        #expect(unknown("con la Direzione Generale; servizi della Direzione, Milano") == [])
        #expect(unknown("con le direzioni interessate") == [])
    }

    @Test func similarityIsDiceOfWords() {
        func similarity(_ first: String, _ second: String) -> Double {
            WordBag(first).similarity(to: WordBag(second))
        }
        #expect(similarity("a b c", "c b a") == 1)
        #expect(similarity("a a b", "a b b") == 4.0 / 6)
        #expect(similarity("a", "b") == 0)
        #expect(similarity("", "") == 1)
    }
}
