import CGraphviz

/// A form in which a drawing can be given out.
public enum DrawingFormat: String, Hashable, Sendable, CaseIterable {
    case svg, png, pdf, dot
}

/// What this machine's Graphviz can do, for a report to the user.
public struct GraphvizInstallation: Hashable, Sendable {
    /// What is missing, and what it is missing for.
    public struct Problem: Hashable, Sendable {
        /// The formats that can't be had because of it.
        public let formats: [DrawingFormat]
        /// What is missing and the command that mends it.
        public let explanation: String
    }

    /// The version that the library gives itself, such as `"2.43.0"`.
    public let version: String
    /// The engines whose plugins are there, in the order of ``Engine``.
    public let engines: [Engine]
    /// The formats that can be made, in the order of ``DrawingFormat``.
    public let formats: [DrawingFormat]
    /// The formats that Graphviz itself knows of, by its own names, sorted. Only ``formats`` are offered here.
    public let outputPlugins: [String]
    /// The machine's font that PNG and PDF use for `"Helvetica"`, the default, such as `"Nimbus Sans"`; nil when there is
    /// none or when the machine has no fontconfig to ask.
    public let helvetica: String?
    /// What is missing; empty when everything is there.
    public let problems: [Problem]
}

/// What this machine's Graphviz can do.
///
/// It loads the libraries for PNG and PDF, which takes some 60 ms the first time.
///
/// ```swift
/// let installation = try graphvizInstallation()
/// print("Graphviz \(installation.version):", installation.formats.map(\.rawValue).joined(separator: ", "))
/// for problem in installation.problems { print(problem.explanation) }
/// ```
///
/// - Throws: ``GraphvizError`` when the library can't be started at all.
public func graphvizInstallation() throws(GraphvizError) -> GraphvizInstallation {
    try Library.perform { operation throws(GraphvizError) in
        let layouts = Set(plugins(of: "layout"))
        let devices = plugins(of: "device")
        var problems: [GraphvizInstallation.Problem] = []
        let engines = Engine.allCases.filter { layouts.contains($0.rawValue) }
        if engines.count < Engine.allCases.count {
            let missing = Engine.allCases.filter { !engines.contains($0) }.map { "\($0)" }.joined(separator: ", ")
            problems.append(
                GraphvizInstallation.Problem(
                    formats: [],
                    explanation: "The engines \(missing) are missing: \(Library.Operation.remedy)."))
        }
        var formats: [DrawingFormat] = devices.contains("svg") ? [.svg, .dot] : [.dot]
        if !devices.contains("svg") {
            problems.append(
                GraphvizInstallation.Problem(
                    formats: [.svg], explanation: "Graphviz's core plugin is missing: \(Library.Operation.remedy)."))
        }
        do throws(GraphvizError) {
            try operation.startMachineFonts()
            formats += [.png, .pdf]
        } catch {
            problems.append(GraphvizInstallation.Problem(formats: [.png, .pdf], explanation: error.explanation))
        }
        var family = [CChar](repeating: 0, count: 256)
        let hasFont = graphviz_font_for("Helvetica", &family, family.count)
        return GraphvizInstallation(
            version: graphviz_version().map { String(cString: $0) } ?? "",
            engines: engines,
            formats: DrawingFormat.allCases.filter(formats.contains),
            outputPlugins: Set(devices).sorted(),
            helvetica: hasFont
                ? String(decoding: family.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil,
            problems: problems)
    }
}

private func plugins(of kind: String) -> [String] {
    guard let names = graphviz_plugins(kind) else { return [] }
    defer { graphviz_free_names(names) }
    return String(cString: names).split(separator: "\n").map(String.init)
}
