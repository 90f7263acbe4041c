import Graphviz
import Testing

@Suite struct InstallationTests {
    @Test func whatIsThere() throws {
        let installation = try graphvizInstallation()
        #expect(installation.version == (try graphvizVersion()))
        #expect(installation.version.split(separator: ".").count >= 3)
        // Some builds have no library that triangulates, which sfdp needs.
        let triangulates = installation.overlaps.contains(.prism)
        #expect(installation.engines == Engine.allCases.filter { triangulates || $0 != .sfdp })
        #expect(installation.overlaps == Overlap.allCases.filter { triangulates || $0 != .prism })
        #expect(installation.formats.contains(.svg) && installation.formats.contains(.dot))
        #expect(installation.formats.contains(.png) == installation.formats.contains(.pdf))
        #expect(installation.outputPlugins.contains("svg"))
        #expect(installation.outputPlugins == installation.outputPlugins.sorted())
        #expect(installation.problems.flatMap(\.formats).allSatisfy { !installation.formats.contains($0) })
        #expect(
            installation.problems.isEmpty == (triangulates && installation.formats == DrawingFormat.allCases))
        // It leaves the next drawing as it is.
        #expect(try graphvizInstallation() == installation)
        #expect(try network(3).svg(using: .dot).warnings.isEmpty)
    }
}
