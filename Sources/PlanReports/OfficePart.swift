import PlanExchange

/// Parts that documents of Word and Excel have in common.
enum OfficePart {
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let coreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    /// A part whose elements a function writes.
    static func xml(_ body: (inout XMLWriter) throws -> Void) throws -> [UInt8] {
        try ByteSink.bytes { sink in
            var xml = XMLWriter(to: sink, isIndented: false)
            try body(&xml)
            try xml.finish()
        }
    }

    static func contentTypes(defaults: [(String, String)] = [], _ parts: [(String, String)]) throws -> [UInt8] {
        try xml { xml in
            xml.begin("Types", [("xmlns", package + "/content-types")])
            let usual = [
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
            ]
            for (ending, type) in usual + defaults {
                xml.element("Default", [("Extension", ending), ("ContentType", type)])
            }
            for (name, type) in parts { xml.element("Override", [("PartName", name), ("ContentType", type)]) }
        }
    }

    static func relationships(_ all: [(id: String, type: String, target: String)]) throws -> [UInt8] {
        try xml { xml in
            xml.begin("Relationships", [("xmlns", package + "/relationships")])
            for (id, type, target) in all {
                xml.element("Relationship", [("Id", id), ("Type", type), ("Target", target)])
            }
        }
    }

    /// Without a date: the same document has the same bytes.
    static func properties(title: String, language: String) throws -> [UInt8] {
        try xml { xml in
            xml.begin(
                "cp:coreProperties",
                [
                    ("xmlns:cp", package + "/metadata/core-properties"),
                    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
                ])
            xml.element("dc:title", text: title)
            xml.element("dc:creator", text: "pdo")
            xml.element("dc:language", text: language)
        }
    }

    /// Text as these files have it. Their readers take `_x0041_` for a character by its number, so that such a text
    /// is written with a number itself; control characters are left out.
    static func text(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(/_(x[0-9A-Fa-f]{4}_)/) { "_x005F_" + $0.1 }
    }
}
