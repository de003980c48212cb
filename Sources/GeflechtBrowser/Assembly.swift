#if !arch(wasm32)
  import Foundation
  import Geflecht

  /// Natively, this target folds the engine, compiled for browsers and packed, into its page:
  ///
  ///     geflecht-browser ENGINE.wasm.lzma EXAMPLE geflecht.html
  @main
  enum Assembly {
    static func main() throws {
      let words = CommandLine.arguments.dropFirst().map { URL(filePath: $0) }
      guard words.count == 3 else {
        FileHandle.standardError.write(Data("usage: geflecht-browser ENGINE.wasm.lzma EXAMPLE geflecht.html\n".utf8))
        exit(64)
      }
      let tables = try FileManager.default.contentsOfDirectory(atPath: words[1].path).filter { $0.hasSuffix(".csv") }
      let page = EnginePage(
        language: .english, engine: Array(try Data(contentsOf: words[0])),
        example: try tables.sorted().map {
          ($0, try String(contentsOf: words[1].appending(path: $0), encoding: .utf8))
        },
        style: text(PackageResources.app_css),
        script: "\"use strict\";\n"
          + [
            PackageResources.words_js, PackageResources.engine_js, PackageResources.address_js,
            PackageResources.elements_js, PackageResources.files_js, PackageResources.questions_js,
            PackageResources.tandems_js, PackageResources.views_js, PackageResources.page_js,
          ].map(text).joined(),
        worker: text(PackageResources.worker_js), unpacker: text(PackageResources.unpack_js))
      try Data(page.html.utf8).write(to: words[2], options: .atomic)
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
  }
#endif
