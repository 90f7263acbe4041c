// swift-tools-version: 6.0
import Foundation
import PackageDescription

/// The archive where the system has it, as Debian and Ubuntu do: to load the tables of the shared library takes half as
/// long as to read a plan.
let stemmer =
    ["x86_64", "aarch64"].contains { FileManager.default.fileExists(atPath: "/usr/lib/\($0)-linux-gnu/libstemmer.a") }
    ? ":libstemmer.a" : "stemmer"

let package = Package(
    name: "pdo-graph",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "pdo", targets: ["pdo"]),
        .library(name: "GraphCore", targets: ["GraphCore"]),
        .library(name: "GraphSnapshot", targets: ["GraphSnapshot"]),
        .library(name: "Graphviz", targets: ["Graphviz"]),
        .library(name: "PlanGraph", targets: ["Plan", "PlanGraph", "PlanImport", "PlanExchange", "PlanMaps"]),
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
        .target(name: "Graphviz", dependencies: ["CGraphviz"]),
        .target(
            name: "GraphCore", dependencies: [.product(name: "BitCollections", package: "swift-collections")]),
        .target(
            name: "TextTools", dependencies: ["CSnowball"], exclude: ["Folding+Records.py"],
            linkerSettings: [.linkedLibrary(stemmer)]),
        .target(name: "TextDocument", dependencies: ["TextTools"]),
        .target(name: "Plan", dependencies: ["TextTools"]),
        .target(name: "StrictYAML", dependencies: ["TextTools", "CYAML"]),
        .target(name: "PlanImport", dependencies: ["Plan", "StrictYAML", "TextTools"]),
        .target(name: "CTemporaryFiles"),
        .target(name: "AtomicFiles", dependencies: ["CTemporaryFiles"]),
        .target(name: "GraphSnapshot", dependencies: ["AtomicFiles", "GraphCore", "TextTools"]),
        .target(name: "PlanGraph", dependencies: ["Plan", "GraphCore", "TextTools"]),
        .target(name: "PlanExchange", dependencies: ["Plan", "GraphCore", "PlanGraph", "TextDocument", "TextTools"]),
        .target(
            name: "PlanMaps",
            dependencies: [
                "Plan", "GraphCore", "PlanGraph", "PlanExchange", "Graphviz", "StrictYAML", "TextDocument", "TextTools",
            ]),
        .target(name: "PlanAnswers", dependencies: ["Plan", "GraphCore", "PlanGraph", "TextTools"]),
        .target(
            name: "PlanWording",
            dependencies: ["Plan", "GraphCore", "PlanGraph", "PlanAnswers", "TextDocument", "TextTools"]),
        .target(
            name: "PDOCommand",
            dependencies: [
                "AtomicFiles", "PlanAnswers", "PlanWording", "Plan", "GraphCore", "Graphviz", "GraphSnapshot",
                "PlanImport", "PlanGraph",
                "PlanExchange", "PlanMaps", "TextDocument", "TextTools",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            // The types that it uses are then not sought by their names whenever the program starts.
            swiftSettings: [
                .unsafeFlags(
                    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
                    .when(configuration: .release))
            ]),
        .target(name: "CMemory"),
        .executableTarget(
            name: "pdo", dependencies: ["CMemory", "PDOCommand"], exclude: ["Link"],
            // A short answer takes no longer than the program's start. At a fixed address the 84,000 pointers in its
            // data need no correcting, the C++ library that is in it (Link) needs no loading, and names that no library
            // asks for no table.
            linkerSettings: [
                .unsafeFlags(
                    [
                        "-use-ld=lld", "-Xlinker", "--no-mmap-output-file", "-Xlinker", "--no-export-dynamic",
                        "-L\(Context.packageDirectory)/Sources/pdo/Link", "-Xclang-linker", "-no-pie",
                        "-Xclang-linker", "-static-libgcc",
                    ],
                    .when(platforms: [.linux], configuration: .release))
            ]),
        .testTarget(name: "AtomicFilesTests", dependencies: ["AtomicFiles"]),
        .testTarget(name: "GraphvizTests", dependencies: ["Graphviz", "CGraphvizSystem"]),
        .testTarget(name: "GraphCoreTests", dependencies: ["GraphCore"], exclude: ["Peers"]),
        .testTarget(name: "GraphSnapshotTests", dependencies: ["GraphSnapshot"]),
        .testTarget(name: "TextToolsTests", dependencies: ["TextTools"]),
        .testTarget(name: "TextDocumentTests", dependencies: ["TextDocument"]),
        .testTarget(name: "PlanTests", dependencies: ["Plan"]),
        .testTarget(name: "StrictYAMLTests", dependencies: ["StrictYAML"]),
        .testTarget(name: "PlanImportTests", dependencies: ["PlanImport"]),
        .testTarget(name: "PlanGraphTests", dependencies: ["PlanGraph"], exclude: ["Peers"]),
        .testTarget(name: "PlanExchangeTests", dependencies: ["PlanExchange"]),
        .testTarget(name: "PlanMapsTests", dependencies: ["PlanMaps"]),
        .testTarget(
            name: "PDOCommandTests", dependencies: ["PDOCommand", "GraphSnapshot", "PlanImport", "pdo"],
            exclude: ["Goldens"]),
    ]
)

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
