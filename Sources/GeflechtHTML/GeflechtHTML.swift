import Foundation
import PackagePlugin

/// `swift package --allow-writing-to-package-directory geflecht-html`: the whole tool as one page, `geflecht.html`.
///
/// The engine is compiled for browsers, as one module with the commands (`Package.swift`), beside the usual build; then it is
/// packed, and folded into its page, with the real data as an example.
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
    let module = scratch.appending(path: "wasm32-unknown-none-wasm/release/GeflechtBrowser.wasm")
    let packed = module.appendingPathExtension("lzma")
    try run(try packer(), [module.path, packed.path])
    let page = package.appending(path: "geflecht.html")
    try run(
      try context.tool(named: "GeflechtBrowser").url,
      [packed.path, package.appending(path: "datasets/engagierte-stadt").path, page.path])
    print("wrote \(page.path)")
  }

  /// Tools of a plugin are built for debugging, which would make this one fifty times slower.
  private func packer() throws -> URL {
    let built = try packageManager.build(.product("geflecht-pack"), parameters: .init(configuration: .release))
    guard built.succeeded, let packer = built.builtArtifacts.first(where: { $0.kind == .executable }) else {
      throw Failed(command: "geflecht-pack: \(built.logText)")
    }
    return packer.url
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
