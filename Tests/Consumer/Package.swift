// swift-tools-version: 6.0
import PackageDescription

// Another package that asks a plan: it has the products of the main one, and nothing that is not public.
let package = Package(
    name: "Consumer",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "pdo-graph", path: "../..")],
    targets: [
        .executableTarget(
            name: "ask",
            dependencies: ["GraphCore", "Plan", "PlanGraph", "PlanAnswers", "PlanWording", "PlanMaps", "TextDocument"]
                .map {
                    .product(name: $0, package: "pdo-graph")
                })
    ]
)
