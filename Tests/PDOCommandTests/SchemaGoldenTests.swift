import Foundation
import Plan
import Testing

@testable import PlanImport
@testable import PlanMaps

/// The schemas in Formats/schemas are those that the readers' own tables of keys make, or the types that are read. What
/// they let through and what not is looked at by Tests/Readers/schemas.py.
@Suite struct SchemaGoldenTests {
    private static let folder = "../../../Formats/schemas/"

    @Test func committedSchemasAreThoseOfTheTypes() throws {
        try Golden.expect(Profile.jsonSchema(), named: Self.folder + "profile.schema.json")
        try Golden.expect(LinksFile.jsonSchema(), named: Self.folder + "links.schema.json")
        try Golden.expect(MapDefinition.jsonSchema(), named: Self.folder + "map.schema.json")
        try Golden.expect(PlanOfObjectives.jsonSchema(), named: Self.folder + "plan.schema.json")
    }
}
