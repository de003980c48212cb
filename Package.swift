// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "geflecht",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Geflecht", targets: ["Geflecht"]),
    .executable(name: "geflecht", targets: ["GeflechtCLI"]),
  ],
  targets: [
    .target(
      name: "Geflecht",
      resources: ["page.css", "language.js", "page.js"].map { .embedInCode("Rendering/Page/\($0)") }
    ),
    .executableTarget(name: "GeflechtCLI", dependencies: ["Geflecht"]),
    .executableTarget(
      name: "GeflechtBenchmarks",
      dependencies: ["Geflecht"],
      path: "Benchmarks/GeflechtBenchmarks"
    ),
    .target(name: "Thoroughness", path: "Tests/Thoroughness"),
    .testTarget(
      name: "GeflechtTests",
      dependencies: ["Geflecht", "Thoroughness"],
      exclude: ["Corpus", "Fixtures", "Golden"]
    ),
    .testTarget(name: "GeflechtCLITests", dependencies: ["Geflecht", "GeflechtCLI", "Thoroughness"]),
  ],
  swiftLanguageModes: [.v6]
)
