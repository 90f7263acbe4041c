import DocumentWriting
import PlanSources
import Testing

@testable import PlanImport

/// A made-up plan and what the importer must say of it.
struct DiagnosticExample: CustomTestStringConvertible, Sendable {
    /// What is wrong in it.
    let fault: String
    /// Each as file, line and severity, in the order in which they are reported; those of the example's code only.
    let expected: [String]
    /// A part of the first one's message that only this fault has.
    let message: String
    let read: @Sendable () throws -> ImportResult

    var testDescription: String { fault }

    /// Nothing is wrong in it: each example changes some words.
    static let document = """
        Obiettivi trasversali

        Piano Acque



        Direzione Argini – Obiettivi di Direzione

        ID\t2031\t2032\t2033
        1\tPiano Acque: rialzare gli argini del fiume grande\tPiano Acque: rialzare gli argini del fiume grande\t
        2\tPulire i canali di scolo\tPulire i canali di scolo\tPulire i canali di scolo

        Direzione Piazze – Obiettivi di Direzione

        ID\t2031\t2032\t2033
        1\tLastricare la piazza del mercato vecchio\t\t

        Matrice del valore pubblico

        Programma\tObiettivi\tDirezioni\tDimensione\tDriver
        Fiume\tPiano Acque: rialzare gli argini del fiume grande\tDirezione Argini\tAmbientale\tSicurezza
        Fiume\tPulire i canali di scolo\tDirezione Argini\tAmbientale\tSicurezza
        Decoro\tLastricare la piazza del mercato vecchio\tDirezione Piazze\tSociale\tSicurezza
        """

    static let profile = """
        title: Piano 2031–2033
        municipality: Comune di Borgo Alto
        source: Borgo Alto, atto inventato
        years: [2031, 2032, 2033]

        """

    /// The plan with changes of its document and more lines in its profile, the first of which is line 5.
    init(
        _ fault: String, _ expected: [String], _ message: String, changes: [(String, String)] = [],
        profile: String = "", links: [LinksFile] = []
    ) {
        (self.fault, self.expected, self.message) = (fault, expected, message)
        read = {
            var document = Self.document
            for (old, new) in changes {
                try #require(document.contains(old), "the document has no \(old)")
                document.replace(old, with: new)
            }
            return PlanImporter.read(
                document: document, named: "pdo.md", profile: Self.profile + profile, named: "profile.yaml",
                links: links)
        }
    }

    /// The plan with a file of links, whose first entry begins on line 2.
    init(_ fault: String, _ expected: [String], _ message: String, links: String, profile: String = "") {
        self.init(
            fault, expected, message, profile: profile,
            links: [LinksFile(name: "links.yaml", content: "links:\n" + links)])
    }

    /// A plan of another document.
    init(_ fault: String, _ expected: [String], _ message: String, document: String, profile: String = "") {
        (self.fault, self.expected, self.message) = (fault, expected, message)
        read = {
            PlanImporter.read(
                document: document, named: "pdo.md", profile: Self.profile + profile, named: "profile.yaml")
        }
    }

    /// A plan of a document as a reader gives it.
    init(_ fault: String, _ expected: [String], _ message: String, source: SourceDocument) {
        (self.fault, self.expected, self.message) = (fault, expected, message)
        read = {
            PlanImporter.read(
                OfficeDocument(source, name: "pdo.office"), named: "pdo.office", profile: Self.profile,
                named: "profile.yaml")
        }
    }

    /// A plan of a document of an office program.
    init(_ fault: String, _ expected: [String], _ message: String, office: Archive) {
        (self.fault, self.expected, self.message) = (fault, expected, message)
        read = {
            PlanImporter.read(
                try OfficeDocument(bytes: office.bytes, name: "pdo.office"), named: "pdo.office",
                profile: Self.profile, named: "profile.yaml")
        }
    }

    /// A plan of tables.
    init(_ fault: String, _ expected: [String], _ message: String, tables: PlanTables) {
        (self.fault, self.expected, self.message) = (fault, expected, message)
        read = { PlanImporter.read(tables: tables, in: "", profile: Self.profile, named: "profile.yaml") }
    }

    /// A plan with another profile altogether.
    init(_ fault: String, _ expected: [String], _ message: String, wholeProfile: String) {
        (self.fault, self.expected, self.message) = (fault, expected, message)
        read = {
            PlanImporter.read(document: Self.document, named: "pdo.md", profile: wholeProfile, named: "profile.yaml")
        }
    }
}
