/// Under which terms the data of a plan may be used, as its profile says.
///
/// ```swift
/// Licence("CC-BY-4.0").address  // "https://creativecommons.org/licenses/by/4.0/"
/// Licence("Dati riutilizzabili citando la fonte").address  // nil
/// ```
public struct Licence: Hashable, Sendable {
    /// As the profile writes it: the short name of a licence, an address, or a sentence.
    public let text: String

    /// The licence that a profile states.
    public init(_ text: String) { self.text = text }

    /// The short name under which registers of licences know it, as in `CC-BY-4.0`; nil for an address and a sentence.
    public var identifier: String? {
        let isName = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-.+".utf8.contains(byte)
        }
        return isName && text.utf8.contains { (0x30...0x39).contains($0) } ? text : nil
    }

    /// Where its terms stand: the address that is given, or that of a known short name; nil where nobody says.
    public var address: String? {
        let isAddress = ["http://", "https://"].contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
        // No sign that may not stand in an address, so that it can be written as it is.
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
        return isAddress && isPlain ? text : Self.addresses[text]
    }

    /// The licences that public bodies give their data, by their short names.
    private static let addresses = [
        "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
        "CC-BY-3.0-IT": "https://creativecommons.org/licenses/by/3.0/it/",
        "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
        "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
        "CC-BY-NC-4.0": "https://creativecommons.org/licenses/by-nc/4.0/",
        "IODL-1.0": "https://www.formez.it/iodl/", "IODL-2.0": "https://www.dati.gov.it/iodl/2.0/",
        "ODbL-1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
        "ODC-By-1.0": "https://opendatacommons.org/licenses/by/1-0/",
        "PDDL-1.0": "https://opendatacommons.org/licenses/pddl/1-0/",
    ]
}
