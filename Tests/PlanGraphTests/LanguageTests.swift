import PlanGraph
import Testing

@Suite struct LanguageTests {
    @Test(arguments: [
        ("Piano Aria Clima", "«Piano Aria Clima»", "“Piano Aria Clima”"),
        ("la «mala-movida»", "“la «mala-movida»”", "“la «mala-movida»”"),
        ("sezione “Amministrazione”", "«sezione “Amministrazione”»", "‘sezione “Amministrazione”’"),
        ("l’atto “A” e «B»", "‘l’atto “A” e «B»’", "‘l’atto “A” e «B»’"),
        ("chiusa soltanto”", "«chiusa soltanto”»", "‘chiusa soltanto”’"),
        ("di ogni ‘sorta’ «e» “più”", "«di ogni ‘sorta’ «e» “più”»", "“di ogni ‘sorta’ «e» “più””"),
        ("", "«»", "“”"),
    ])
    func aQuotationHasMarksThatItDoesNotHoldItself(text: String, italian: String, english: String) {
        #expect(Language.italian.quoted(text) == italian)
        #expect(Language.english.quoted(text) == english)
    }
}
