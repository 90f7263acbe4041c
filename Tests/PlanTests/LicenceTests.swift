import Plan
import Testing

@Suite struct LicenceTests {
    @Test(
        arguments: [
            ("CC-BY-4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
            ("IODL-2.0", "IODL-2.0", "https://www.dati.gov.it/iodl/2.0/"), ("XYZ-9.9", "XYZ-9.9", nil),
            ("https://example.org/l", nil, "https://example.org/l"), ("https://", nil, nil),
            ("https://example.org/a b", nil, nil), ("https://example.org/\">", nil, nil), ("javascript:1", nil, nil),
            ("Citare la fonte", nil, nil), ("", nil, nil),
        ] as [(String, String?, String?)])
    func licencesHaveNamesAndAddresses(text: String, identifier: String?, address: String?) {
        #expect(Licence(text).identifier == identifier && Licence(text).address == address)
    }
}
