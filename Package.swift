// swift-tools-version: 6.0
import PackageDescription

/// Whether the program is built for its users: with tricks of the linker and the compiler that save a third of a short
/// answer's time, and that packages which depend on this one may not have.
let isRelease = Context.environment["PDO_RELEASE"] != nil

/// The archive, in such a build on Linux: to load the tables of the shared library takes half as long as to read a
/// plan.
#if os(Linux)
    let stemmer = isRelease ? ":libstemmer.a" : "stemmer"
#else
    let stemmer = "stemmer"
#endif

/// The types that a module uses are then not sought by their names whenever the program starts.
let fastStart: [SwiftSetting] =
    isRelease
    ? [
        .unsafeFlags(
            ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
            .when(configuration: .release))
    ] : []

let package = Package(
    name: "pdo-graph",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "pdo", targets: ["pdo"]),
        // Each layer of the house by itself, the upper ones first.
        .library(name: "PlanSite", targets: ["PlanSite"]),
        .library(name: "PlanReports", targets: ["PlanReports"]),
        .library(name: "PlanWording", targets: ["PlanWording"]),
        .library(name: "PlanAnswers", targets: ["PlanAnswers"]),
        .library(name: "PlanMaps", targets: ["PlanMaps"]),
        .library(name: "PlanExchange", targets: ["PlanExchange"]),
        .library(name: "PlanImport", targets: ["PlanImport"]),
        .library(name: "PlanSources", targets: ["PlanSources"]),
        .library(name: "PlanIndex", targets: ["PlanIndex"]),
        .library(name: "PlanGraph", targets: ["PlanGraph"]),
        .library(name: "Plan", targets: ["Plan"]),
        .library(name: "GraphSnapshot", targets: ["GraphSnapshot"]),
        .library(name: "TextDocument", targets: ["TextDocument"]),
        .library(name: "TextTools", targets: ["TextTools"]),
        .library(name: "StrictReader", targets: ["StrictReader"]),
        .library(name: "GraphCore", targets: ["GraphCore"]),
        .library(name: "Graphviz", targets: ["Graphviz"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CGraphvizSystem", pkgConfig: "libgvc",
            providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
        .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(name: "CGraphviz", dependencies: ["CGraphvizSystem"]),
        .target(name: "Graphviz", dependencies: ["CGraphviz"], swiftSettings: fastStart),
        .target(
            name: "GraphCore", dependencies: [.product(name: "BitCollections", package: "swift-collections")],
            swiftSettings: fastStart),
        .target(name: "GraphPlacement", dependencies: ["GraphCore"], swiftSettings: fastStart),
        .target(
            name: "TextTools", dependencies: ["CSnowball"], exclude: ["Folding+Records.py"],
            swiftSettings: fastStart, linkerSettings: [.linkedLibrary(stemmer)]),
        .target(name: "TextDocument", dependencies: ["TextTools"], swiftSettings: fastStart),
        .target(name: "Plan", dependencies: ["TextTools"], swiftSettings: fastStart),
        .target(name: "StrictReader", dependencies: ["TextTools", "CYAML"]),
        .target(
            name: "CDocumentLibraries", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .target(name: "PlanSources", dependencies: ["CDocumentLibraries", "Plan", "TextTools"]),
        .target(
            name: "PlanImport",
            dependencies: ["GraphCore", "GraphSnapshot", "Plan", "PlanSources", "StrictReader", "TextTools"]),
        .target(name: "CTemporaryFiles"),
        .target(name: "AtomicFiles", dependencies: ["CTemporaryFiles"]),
        .target(name: "GraphSnapshot", dependencies: ["AtomicFiles", "GraphCore", "TextTools"]),
        .target(name: "PlanGraph", dependencies: ["Plan", "GraphCore", "TextTools"], swiftSettings: fastStart),
        .target(
            name: "PlanIndex", dependencies: ["AtomicFiles", "GraphCore", "Plan", "PlanGraph", "TextTools"],
            swiftSettings: fastStart),
        .target(
            name: "PlanExchange",
            dependencies: [
                "CDocumentLibraries", "Plan", "GraphCore", "GraphSnapshot", "PlanGraph", "TextDocument", "TextTools",
            ]),
        .target(name: "CommandLineDescription", dependencies: ["PlanWording", "TextDocument", "TextTools"]),
        .target(
            name: "PlanMaps",
            dependencies: [
                "Plan", "GraphCore", "GraphPlacement", "GraphSnapshot", "PlanGraph", "PlanAnswers", "PlanWording",
                "PlanExchange", "Graphviz", "StrictReader", "TextDocument", "TextTools",
            ],
            swiftSettings: fastStart),
        .target(
            name: "PlanAnswers", dependencies: ["Plan", "GraphCore", "GraphSnapshot", "PlanGraph", "TextTools"],
            swiftSettings: fastStart),
        .target(
            name: "PlanWording",
            dependencies: [
                "Plan", "GraphCore", "GraphSnapshot", "PlanGraph", "PlanAnswers", "PlanImport", "PlanSources",
                "StrictReader", "TextDocument", "TextTools",
            ],
            swiftSettings: fastStart),
        .target(
            name: "PlanSite",
            dependencies: [
                "AtomicFiles", "Plan", "GraphCore", "PlanGraph", "PlanAnswers", "PlanMaps", "PlanExchange",
                "PlanWording", "TextDocument", "TextTools",
            ],
            // In the program, which is one file.
            resources: [.embedInCode("Templates"), .embedInCode("Assets")]),
        .target(
            name: "PlanReports",
            dependencies: [
                "Plan", "GraphCore", "PlanGraph", "PlanAnswers", "PlanMaps", "PlanExchange", "PlanWording",
                "TextDocument", "TextTools",
            ]),
        .target(
            name: "CommandConsole",
            dependencies: [
                "AtomicFiles", "CommandLineDescription", "GraphCore", "GraphSnapshot", "PlanAnswers", "PlanExchange",
                "PlanImport", "PlanReports", "PlanWording", "TextDocument", "TextTools",
            ],
            swiftSettings: fastStart),
        .target(
            name: "PDOCommand",
            dependencies: [
                "AtomicFiles", "CommandConsole", "PlanAnswers", "PlanWording", "Plan", "GraphCore", "Graphviz",
                "GraphSnapshot",
                "PlanImport", "PlanIndex", "PlanSources", "PlanGraph",
                "PlanExchange", "PlanMaps", "PlanReports", "PlanSite", "CommandLineDescription", "TextDocument",
                "TextTools",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: fastStart),
        .target(name: "CMemory"),
        .executableTarget(
            name: "pdo", dependencies: ["CMemory", "PDOCommand"], exclude: ["Link"],
            // A short answer takes no longer than the program's start. At a fixed address the 84,000 pointers in its
            // data need no correcting, the C++ library that is in it (Link) needs no loading, and names that no library
            // asks for no table.
            linkerSettings: isRelease
                ? [
                    .unsafeFlags(
                        [
                            "-use-ld=lld", "-Xlinker", "--no-mmap-output-file", "-Xlinker", "--no-export-dynamic",
                            "-L\(Context.packageDirectory)/Sources/pdo/Link", "-Xclang-linker", "-no-pie",
                            "-Xclang-linker", "-static-libgcc",
                        ],
                        .when(platforms: [.linux], configuration: .release))
                ] : []),
        .testTarget(name: "AtomicFilesTests", dependencies: ["AtomicFiles"]),
        .testTarget(name: "CommandLineDescriptionTests", dependencies: ["CommandLineDescription"]),
        .testTarget(name: "GraphvizTests", dependencies: ["Graphviz", "CGraphvizSystem"]),
        .testTarget(name: "GraphCoreTests", dependencies: ["GraphCore"], exclude: ["Peers"]),
        .testTarget(name: "GraphPlacementTests", dependencies: ["GraphPlacement"]),
        .testTarget(name: "GraphSnapshotTests", dependencies: ["GraphSnapshot"]),
        .testTarget(name: "TextToolsTests", dependencies: ["TextTools"]),
        .testTarget(name: "TextDocumentTests", dependencies: ["TextDocument"]),
        .testTarget(name: "PlanTests", dependencies: ["Plan", "PlanWording"]),
        .testTarget(name: "StrictReaderTests", dependencies: ["StrictReader", "PlanWording"]),
        // Documents that tests write themselves.
        .target(name: "DocumentWriting", path: "Tests/DocumentWriting"),
        .testTarget(name: "PlanSourcesTests", dependencies: ["Plan", "PlanSources", "DocumentWriting"]),
        .testTarget(
            name: "PlanImportTests",
            dependencies: [
                "GraphSnapshot", "PlanImport", "PlanSources", "DocumentWriting", "PlanExchange", "PlanWording",
            ]),
        .target(name: "RandomPlans", dependencies: ["Plan"], path: "Tests/RandomPlans"),
        .testTarget(name: "PlanGraphTests", dependencies: ["PlanGraph", "RandomPlans"], exclude: ["Peers"]),
        .testTarget(name: "PlanIndexTests", dependencies: ["PlanAnswers", "PlanIndex", "RandomPlans", "TextTools"]),
        .testTarget(name: "PlanWordingTests", dependencies: ["PlanSources", "PlanWording"]),
        .testTarget(name: "PlanExchangeTests", dependencies: ["PlanExchange"]),
        .testTarget(name: "PlanMapsTests", dependencies: ["PlanMaps"]),
        .testTarget(name: "PlanReportsTests", dependencies: ["PlanReports", "PlanSources"]),
        .testTarget(name: "PlanSiteTests", dependencies: ["PlanSite", "PlanImport"]),
        .testTarget(
            name: "PDOCommandTests",
            dependencies: [
                "CommandConsole", "DocumentWriting", "PDOCommand", "GraphSnapshot", "PlanImport", "PlanIndex", "pdo",
            ],
            exclude: ["Goldens"]),
    ]
)

// Checks build for release, since ArgumentParser else checks all commands whenever it reads a line of one, a quarter of the
// tests' time. To optimise takes the compiler three to eight times as long: only what the tests compute with for longer than
// that saves is optimised.
if Context.environment["PDO_OPTIMISED"] != nil {
    let computing: Set = ["AtomicFiles", "GraphCore", "GraphPlacement", "Graphviz", "Plan", "PlanGraph", "TextTools"]
    for target in package.targets where target.type != .system && !computing.contains(target.name) {
        // What is compiled last has both cores, though it takes longer in two pieces than as a whole.
        let pieces = target.name == "PDOCommandTests" ? ["-no-whole-module-optimization", "-enable-batch-mode"] : []
        target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-Onone"] + pieces)]
    }
}

// What is fuzzed for longer than checks may last (Tests/Fuzz/README.md), beside internals that only tests see.
if Context.environment["PDO_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "FuzzCommands",
            dependencies: [
                "PDOCommand", "Plan", "CGraphvizSystem",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], path: "Tests/Fuzz/Sources/FuzzCommands"))
}
