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
      resources: ["page", "drawings"].map { .embedInCode("Rendering/Page/\($0).css") }
        + ["language", "view", "network", "filter", "search", "table", "walk", "page"].map {
          .embedInCode("Rendering/Page/Scripts/\($0).js")
        }
    ),
    .target(name: "GeflechtCommands", dependencies: ["Geflecht"]),
    .executableTarget(name: "GeflechtCLI", dependencies: ["GeflechtCommands"]),
    .target(name: "CFreestanding"),
    .executableTarget(
      name: "GeflechtBrowser",
      dependencies: ["GeflechtCommands", "CFreestanding"],
      exclude: ["wasm.json"],
      resources: ["app.css", "words.js", "engine.js", "app.js", "worker.js"].map { .embedInCode("App/\($0)") }
    ),
    .plugin(
      name: "GeflechtHTML",
      capability: .command(
        intent: .custom(verb: "geflecht-html", description: "Builds the whole tool as one page, geflecht.html"),
        permissions: [.writeToPackageDirectory(reason: "geflecht.html is written there")]
      ),
      dependencies: ["GeflechtBrowser"],
      path: "Sources/GeflechtHTML"
    ),
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
    .testTarget(
      name: "GeflechtCLITests",
      dependencies: ["Geflecht", "GeflechtCommands", "GeflechtCLI", "Thoroughness"]
    ),
  ],
  swiftLanguageModes: [.v6]
)
