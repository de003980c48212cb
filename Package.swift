// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "geflecht",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Geflecht", targets: ["Geflecht"]),
    .executable(name: "geflecht", targets: ["GeflechtCLI"]),
    .executable(name: "geflecht-pack", targets: ["GeflechtPack"]),
  ],
  targets: [
    .target(name: "Geflecht", resources: pageFiles()),
    .target(name: "GeflechtCommands", dependencies: ["Geflecht"]),
    .executableTarget(name: "GeflechtCLI", dependencies: ["GeflechtCommands"]),
    .target(name: "CFreestanding"),
    .executableTarget(name: "GeflechtPack"),
    .executableTarget(
      name: "GeflechtBrowser",
      dependencies: ["GeflechtCommands", "CFreestanding"],
      exclude: ["wasm.json"],
      resources: [.embedInCode("App/app.css")]
        + [
          "words", "engine", "address", "elements", "files", "questions", "tandems", "views", "page", "unpack",
          "worker",
        ].map {
          .embedInCode("App/\($0).js")
        }
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

// In a browser the engine, the commands and what calls them are one module: a third of the work for the compiler, and half of
// the risk. The plugin `geflecht-html` asks for it.
if Context.environment["GEFLECHT_MODULE"] == "browser" {
  package.products = [.executable(name: "GeflechtBrowser", targets: ["Geflecht"])]
  package.targets = [
    .target(name: "CFreestanding"),
    .executableTarget(
      name: "Geflecht",
      dependencies: ["CFreestanding"],
      path: "Sources",
      exclude: [
        "CFreestanding", "GeflechtCLI", "GeflechtHTML", "GeflechtPack", "GeflechtBrowser/wasm.json",
        "GeflechtBrowser/App",
      ],
      resources: pageFiles(in: "Geflecht/")
    ),
  ]
}

/// The style sheets and scripts of the pages that the engine makes.
func pageFiles(in folder: String = "") -> [Resource] {
  ["page.css", "drawings.css"].map { .embedInCode("\(folder)Rendering/Page/\($0)") }
    + ["language", "view", "network", "filter", "search", "table", "walk", "page"].map {
      .embedInCode("\(folder)Rendering/Page/Scripts/\($0).js")
    }
}
