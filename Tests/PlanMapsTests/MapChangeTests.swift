import Graphviz
import Plan
import PlanWording
import Testing

@testable import PlanMaps

/// What `pdo map` is asked besides what a definition says.
@Suite struct MapChangeTests {
    private typealias Changes = MapDefinition.Changes

    private static func changes(_ change: (inout MapDefinition.Changes) -> Void) -> MapDefinition.Changes {
        var changes = MapDefinition.Changes()
        change(&changes)
        return changes
    }

    private static let cases: [(key: String, changes: MapDefinition.Changes)] = [
        ("page: A4", changes { $0.page = .a4 }), ("engine: neato", changes { $0.engine = .neato }),
        ("sort: name", changes { $0.sort = .name }), ("basis: [named]", changes { $0.bases = [.named] }),
    ]

    /// A change does what the key would do in the file, and is refused where the key would be.
    @Test(arguments: MapGallery.definitions.map(\.name), cases.map(\.key))
    func aChangeIsTheKeyOfAFile(name: String, key: String) throws {
        let changes = try #require(Self.cases.first { $0.key == key }).changes
        let yaml = try #require(MapGallery.yaml(named: name))
        let word = key.prefix { $0 != ":" }
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix(word + ":") }
        let wanted: MapDefinition
        do { wanted = try MapDefinition(yaml: lines.joined(separator: "\n") + "\n\(key)\n") } catch {
            #expect(error.faults.count == 1)
            #expect(throws: error.faults[0].problem) { try MapDefinition(yaml: yaml).changed(by: changes) }
            return
        }
        #expect(try MapDefinition(yaml: yaml).changed(by: changes) == wanted)
    }

    @Test func yearsTakeThePlaceOfThoseOfTheFile() throws {
        let definition = try MapDefinition(yaml: "years: [2024, 2025]\n")
        let changed = try definition.changed(by: Self.changes { $0.years = [2026] })
        #expect(changed.query.years == [2026] && changed.names.years.isEmpty)
        #expect(try definition.changed(by: Changes()) == definition)
    }

    @Test func kindsAreKeptBesidesDirections() throws {
        func kinds(_ name: String, _ kinds: Set<NodeKind>) throws -> MapDefinition {
            try MapDefinition(yaml: #require(MapGallery.yaml(named: name))).changed(
                by: Self.changes { $0.kinds = kinds })
        }
        let collaboration = try kinds("collaboration", [.transversalGoal])
        #expect(collaboration.query.kinds == [.direction, .transversalGoal])
        #expect(collaboration.columns == [[.transversalGoal], [.direction]])
        #expect(try kinds("directions", [.collaboration]).projection?.through == [.collaboration])
        #expect(try kinds("if-it-fails", [.transversalGoal]).through == [.transversalGoal])
        #expect(try kinds("heat-map", [.transversalGoal]).columns.flatMap(\.self) == [.transversalGoal])
        for name in ["collaboration", "directions", "if-it-fails", "public-value"] {
            #expect(throws: MapDefinitionProblem.noKinds) { try kinds(name, [.objective]) }
        }
        #expect(throws: MapDefinitionProblem.keyOfOtherForm("kind", form: "years")) {
            try kinds("years", [.transversalGoal])
        }
    }

    @Test func theFileIsNamedByTheChanges() {
        let changes = Self.changes {
            $0.years = [2026, 2025]
            $0.kinds = [.transversalGoal]
            $0.bases = [.theme, .named]
            $0.page = .a4
            $0.engine = .dot
            $0.sort = .plan
        }
        #expect(changes.fileName == "2025-2026-goal-named-theme-A4-dot-plan")
        #expect(Changes().fileName.isEmpty)
    }
}
