// swift-tools-version: 6.0
import PackageDescription

/// Some products of the main package.
func products(_ names: String...) -> [Target.Dependency] { names.map { .product(name: $0, package: "pdo-graph") } }

// Another package that asks a plan: it has the products of the main one, and nothing that is not public.
let package = Package(
    name: "Consumer",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "pdo-graph", path: "../..")],
    targets: [
        .executableTarget(
            name: "ask",
            dependencies: products(
                "GraphCore", "Plan", "PlanGraph", "PlanAnswers", "PlanWording", "PlanMaps", "TextDocument")),
        .executableTarget(
            name: "tutorials",
            dependencies: products("Graphviz", "Plan", "PlanGraph", "PlanAnswers", "PlanWording")),
    ]
)
