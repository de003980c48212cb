import Foundation
import PackagePlugin

/// `swift package --allow-writing-to-package-directory geflecht-html`: the whole tool as one page, `geflecht.html`.
///
/// The engine is compiled for browsers, as one module with the commands (`Package.swift`), beside the usual build; then it is
/// folded into its page, with the real data as an example.
@main
struct GeflechtHTML: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let package = context.package.directoryURL
    let scratch = package.appending(path: ".build/wasm")
    try run(
      URL(filePath: "/usr/bin/env"),
      [
        "GEFLECHT_MODULE=browser", "swift", "build", "-c", "release", "--triple", "wasm32-unknown-none-wasm",
        "--product", "GeflechtBrowser", "--toolset", package.appending(path: "Sources/GeflechtBrowser/wasm.json").path,
        "--package-path", package.path, "--scratch-path", scratch.path,
      ])
    let page = package.appending(path: "geflecht.html")
    try run(
      try context.tool(named: "GeflechtBrowser").url,
      [
        scratch.appending(path: "wasm32-unknown-none-wasm/release/GeflechtBrowser.wasm").path,
        package.appending(path: "datasets/engagierte-stadt").path, page.path,
      ])
    print("wrote \(page.path)")
  }

  private func run(_ program: URL, _ words: [String]) throws {
    let process = try Process.run(program, arguments: words)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(command: words.joined(separator: " ")) }
  }

  private struct Failed: Error, CustomStringConvertible {
    let command: String
    var description: String { "failed: \(command)" }
  }
}
