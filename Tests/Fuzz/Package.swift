// swift-tools-version: 6.0
import PackageDescription

// A package of its own, since its flags would forbid others to depend on the main one.
let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "pdo-graph", path: "../..")],
    targets: [
        .executableTarget(
            name: "FuzzImport",
            dependencies: ["Plan", "PlanExchange", "PlanGraph", "PlanImport", "PlanMaps"].map {
                .product(name: $0, package: "pdo-graph")
            },
            swiftSettings: [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
        .executableTarget(
            name: "FuzzSources", dependencies: [.product(name: "PlanSources", package: "pdo-graph")],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
    ]
)
