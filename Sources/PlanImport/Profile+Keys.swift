import StrictReader

extension Profile {
    /// The keys of a profile, by which it is read and its schema is made.
    enum Keys {
        static let year = YAMLShape.number(1000...9999)
        static let direction = YAMLKeys(
            .required("name"), .optional("shortName"), .optional("aliases", .list(.text)))
        static let transversalGoal = YAMLKeys(
            .required("name"), .optional("id"), .optional("shortName"), .optional("acronym"),
            .optional("phrases", .list(.text)), .optional("about"), .optional("ids", .pairs(.text)))
        static let strategicDimension = YAMLKeys(.required("name"), .optional("phrases", .list(.text)))
        /// Of programmes and strategic objectives.
        static let registered = YAMLKeys(.required("name"), .required("ids", .pairs(.text)))
        static let theme = YAMLKeys(
            .required("id"), .required("name"), .required("phrases", .list(.text)), .optional("shortName"))
        static let collaboration = YAMLKeys(
            .required("id"), .required("name"), .optional("shortName"), .required("objective"))
        static let offices = YAMLKeys(
            .optional("words", .list(.text)), .optional("list", .list(.text)), .optional("ignore", .list(.text)))
        static let file = YAMLKeys(
            .required("title"), .required("municipality"), .required("source"), .required("years", .list(year)),
            .optional("directions", .list(.mapping(direction))),
            .optional("transversalGoals", .list(.mapping(transversalGoal))),
            .optional("strategicDimensions", .list(.mapping(strategicDimension))),
            .optional("programmes", .list(.mapping(registered))),
            .optional("strategicObjectives", .list(.mapping(registered))),
            .optional("themes", .list(.mapping(theme))),
            .optional("collaborations", .list(.mapping(collaboration))),
            .optional("crossProgrammes", .list(.text)), .optional("genericPartners", .list(.text)),
            .optional("language"), .optional("licence"), .optional("ids", .pairs(.text)), .optional("document"),
            .optional("columns", .pairs(.usually(ColumnRole.names))),
            .optional("sections", .pairs(.word(Section.self))), .optional("offices", .mapping(offices)),
            .optional("lines", .list(.text)), .optional("persons", .word(Persons.self)))
    }

    /// Returns the JSON Schema of `profile.yaml`, for editors.
    static func jsonSchema() throws -> String {
        try Keys.file.jsonSchema(title: "profile.yaml of pdo-graph: what a person knows of a plan")
    }
}
