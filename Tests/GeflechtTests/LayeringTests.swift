import Foundation
import Testing

/// Data flows one way. The arrows are this table; changing it is a design decision.
@Suite struct LayeringTests {
  /// Everything may speak the words of Vocabulary, report through Diagnostics, compute with Numerics and use the memory
  /// and threads of Machine.
  static let everywhere = ["Vocabulary", "Diagnostics", "Numerics", "Machine"]
  /// What a folder of the engine may mention besides these and itself.
  static let arrows: [String: Set<String>] = [
    "Machine": [],
    "Numerics": [],
    "Vocabulary": [],
    "Diagnostics": [],
    "Models": [],
    "Workbooks": [],
    "Dataset": ["Workbooks"],
    "Network": ["Dataset"],
    "Kernels": ["Network"],
    "Results": ["Network"],
    "Measures": ["Network", "Kernels", "Results"],
    "Tandems": ["Network", "Kernels", "Results"],
    "Change": ["Network", "Kernels", "Results", "Measures"],
    "Reports": ["Network", "Results", "Measures", "Change", "Tandems", "Models"],
    "Rendering": ["Network", "Results", "Change", "Tandems", "Reports", "Workbooks"],
  ]

  private static let engine = Fixtures.package.appending(path: "Sources/Geflecht")

  private struct File {
    let path: String
    let folder: String
    let code: String
  }

  private static let read = Result { try readAll() }

  private static func files() throws -> [File] { try read.get() }

  private static func readAll() throws -> [File] {
    // What was made from tables of others holds data alone.
    let paths = try FileManager.default.subpathsOfDirectory(atPath: engine.path).filter {
      $0.hasSuffix(".swift") && !$0.hasSuffix("+Germany.swift")
    }
    return try paths.sorted().map { path in
      let text = try String(contentsOf: engine.appending(path: path), encoding: .utf8)
      return File(path: path, folder: String(path.prefix { $0 != "/" }), code: withoutCommentsAndTexts(text))
    }
  }

  private static func withoutCommentsAndTexts(_ text: String) -> String {
    text.replacing(/"""[\s\S]*?"""/, with: "\"\"").split(separator: "\n").map { line in
      String(line).replacing(/"(\\.|[^"\\])*"/, with: "\"\"").replacing(/\/\/.*$/, with: "")
    }.joined(separator: "\n")
  }

  private static func typesDeclared(in code: String, nested: Bool) -> Set<String> {
    let pattern =
      /(?:^|\n)([ ]*)(?:public |private |fileprivate |indirect |final )*(?:struct|enum|class|protocol|typealias) (\w+)/
    return Set(code.matches(of: pattern).filter { nested || $0.1.isEmpty }.map { String($0.2) })
  }

  @Test func foldersMentionOnlyWhatIsUpstream() throws {
    let files = try Self.files()
    #expect(Set(files.map(\.folder)) == Set(Self.arrows.keys))
    var home: [String: String] = [:]
    var own: [String: Set<String>] = [:]
    for file in files {
      for type in Self.typesDeclared(in: file.code, nested: false) { home[type] = file.folder }
      own[file.folder, default: []].formUnion(Self.typesDeclared(in: file.code, nested: true))
    }
    #expect(home.count > 60, "the search for declarations finds them")
    for file in files {
      let words = Set(file.code.matches(of: /\b[A-Z]\w+/).map { String($0.0) }).subtracting(own[file.folder] ?? [])
      let allowed = (Self.arrows[file.folder] ?? []).union(Self.everywhere + [file.folder])
      for word in words.sorted() {
        guard let folder = home[word], !allowed.contains(folder) else { continue }
        let isVocabulary = file.folder == "Vocabulary" && folder == "Vocabulary"
        #expect(isVocabulary, "\(file.path) mentions \(word) of \(folder), which is not upstream")
      }
    }
  }

  /// Reports only read: what is computed was computed before.
  @Test func reportsConstructNoPlannerKernelAnalysisOrGenerator() throws {
    let files = try Self.files()
    var makers: Set = ["Analysis", "SeededGenerator"]
    for file in files where ["Kernels", "Tandems"].contains(file.folder) {
      makers.formUnion(Self.typesDeclared(in: file.code, nested: false))
    }
    #expect(makers.isSuperset(of: ["TandemPlanner", "TandemBacktest", "BreadthFirstSearch"]))
    for file in files where file.folder == "Reports" {
      let calls = file.code.matches(of: /\b([A-Z]\w+)\(/).map { String($0.1) }
      for call in calls where makers.contains(call) || call.hasSuffix("Generator") {
        Issue.record("\(file.path) makes a \(call)")
      }
      for call in [".answer(on:", ".values(on:", ".value(on:"] {
        #expect(!file.code.contains(call), "\(file.path) runs a measure")
      }
    }
  }

  @Test func theEngineReadsNoFilesClockOrEnvironment() throws {
    for file in try Self.files() {
      for line in file.code.split(separator: "\n") where line.contains(#/^\s*(@\S+ )?import /#) {
        let isNormaliser = file.path == "Dataset/Cells/Normalization.swift" && line.hasSuffix("import Swift")
        let isThreads = file.path == "Machine/Threads/ChunkedMap.swift" && line.hasSuffix("import Dispatch")
        #expect(isNormaliser || isThreads, "\(file.path): \(line)")
      }
      // Memory and threads have a home; a file's bytes cross its border in `SourceFile`.
      let touchesMemory = file.folder == "Machine" || file.path == "Dataset/Files/SourceFile.swift"
      for word in ["print(", "fatalError(", "try!", "static var "] + (touchesMemory ? [] : ["unsafe", "Unsafe"]) {
        let isComputed = word == "static var "
        let found = file.code.split(separator: "\n").filter { $0.contains(word) }
        for line in found where !(isComputed && line.contains("{")) { Issue.record("\(file.path): \(line)") }
      }
    }
  }

  /// An answer carries its card: who shows it has nothing to look up.
  @Test func whatIsShownIsNotLookedUpByID() throws {
    for file in try Self.files() where file.folder == "Reports" || file.folder == "Rendering" {
      #expect(!file.code.contains("MeasureCatalog.measure("), "\(file.path)")
    }
  }

  /// What depends on what an answer is about stands in two files: its rows, and how they are shown.
  @Test func answersAreToldApartInTwoFiles() throws {
    let telling = try Self.files().filter { file in
      // A shape knows its own rows.
      !file.path.hasPrefix("Results/Shapes/") && file.code.contains(/\bcase \.keys\b/)
    }
    #expect(telling.map(\.path) == ["Reports/Measures/Answer+Rows.swift", "Results/Subject.swift"])
  }

  /// What Embedded Swift, for which the engine compiles too, does not have.
  @Test func theEngineStaysPortable() throws {
    let missing: [(name: String, pattern: Regex<Substring>)] = [
      ("a key path", #/\\\.[a-z0-9]/#), ("an existential", #/\bany [A-Z]/#), ("a cast", #/ as[?!] /#),
      ("a test of a type", #/ is [A-Z]/#),
      ("a regular expression", #/Regex|#\/|(?:whole|first|prefix)Match\(|\.(?:replacing|matches)\(/#),
      (
        "a dictionary that joins values",
        #/uniquingKeysWith|Dictionary\((?!grouping).*\) \{|\.merg(?:e|ing)\([^$]/#
      ),
      ("a platform of its own", #/^ *#if (?!canImport\(Dispatch\))/#),
    ]
    for file in try Self.files() {
      for line in file.code.split(separator: "\n") {
        for (name, pattern) in missing where line.contains(pattern) {
          Issue.record("\(file.path) has \(name): \(line)")
        }
      }
    }
  }

  @Test func noFolderHoldsMoreThanFifteenFiles() throws {
    let sources = Fixtures.package.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    let folders = Dictionary(grouping: paths) { ($0 as NSString).deletingLastPathComponent }
    for (folder, files) in folders { #expect(files.count <= 15, "\(folder): its rooms should show their families") }
  }

  @Test func thePackageHasNoDependencies() throws {
    let manifest = try String(contentsOf: Fixtures.package.appending(path: "Package.swift"), encoding: .utf8)
    #expect(!manifest.contains(".package(") && !manifest.contains("unsafeFlags"))
    let visible = try FileManager.default.contentsOfDirectory(atPath: Fixtures.package.path).filter {
      !$0.hasPrefix(".")
    }
    let agreed: Set = ["Package.swift", "Sources", "Tests", "Benchmarks", "datasets", "README.md"]
    #expect(Set(visible).subtracting(agreed).subtracting(["Package.resolved", "geflecht.html"]).isEmpty)
  }
}
