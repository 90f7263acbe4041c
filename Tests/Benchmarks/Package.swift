// swift-tools-version: 6.0
import PackageDescription

// A package of its own, so that the main one's dependencies don't grow by what only benchmarks need.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "pdo-graph", path: "../.."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .target(name: "CYardstick", cSettings: [.unsafeFlags(["-O3"])]),
        .executableTarget(
            name: "bench",
            dependencies: [
                "CYardstick", .product(name: "GraphCore", package: "pdo-graph"),
                .product(name: "GraphSnapshot", package: "pdo-graph"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
    ]
)
