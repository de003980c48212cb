import Foundation
import Synchronization
import Testing
import Thoroughness

@testable import GeflechtCLI
@testable import GeflechtCommands

/// What one run left behind.
struct Outcome: Sendable {
  let stdoutBytes: Data
  let stderrBytes: Data
  /// As a shell shows it: 128 and more means that a signal ended the program.
  let exitCode: Int32
  /// The files of the working folder after the run, by their path in it.
  let files: [String: Data]

  var stdout: String { String(decoding: stdoutBytes, as: UTF8.self) }
  var stderr: String { String(decoding: stderrBytes, as: UTF8.self) }

  /// The text of a file that the run left behind.
  func text(of file: String) throws -> String {
    String(decoding: try #require(files[file], "no file \(file)"), as: UTF8.self)
  }

  /// The files as another run may find them.
  var contents: [String: Content] { files.mapValues { Content(bytes: Array($0)) } }

  /// Standard output as a JSON object.
  func json() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: stdoutBytes) as? [String: Any])
  }

  /// The lines of standard output.
  var lines: [Substring] { stdout.split(whereSeparator: \.isNewline) }
}

/// What a file holds before a run.
struct Content: ExpressibleByStringInterpolation, Sendable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }
  init(stringLiteral text: String) { bytes = Array(text.utf8) }
}

// MARK: Running

/// Runs a command within this process, in a working folder of its own, which holds the given files and a link `datasets`
/// to the real ones.
func geflecht(
  _ arguments: String..., files: [String: Content] = [:], input: Content? = nil, environment: [String: String] = [:]
) throws -> Outcome {
  try geflecht(arguments, files: files, input: input, environment: environment)
}

/// Runs a command with arguments from a list.
func geflecht(
  _ arguments: [String], files: [String: Content] = [:], input: Content? = nil, environment: [String: String] = [:]
) throws -> Outcome {
  try inTemporaryFolder(files) { folder in
    let (stdin, stdout, stderr) = (try standardInput(holding: input), try namelessFile(), try namelessFile())
    let code = withExtendedLifetime((stdin, stdout, stderr)) {
      CommandLineTool.run(
        arguments,
        in: .process(
          folder: folder.path,
          environment: ProcessInfo.processInfo.environment.merging(environment) { _, override in override },
          input: stdin.fileDescriptor, output: stdout.fileDescriptor, errors: stderr.fileDescriptor))
    }
    return Outcome(
      stdoutBytes: try contents(of: stdout), stderrBytes: try contents(of: stderr), exitCode: code.rawValue,
      files: try everyFile(in: folder))
  }
}

/// The command with few draws where it does not say how many, unless everything is to be tested.
func lightly(_ words: [String]) -> [String] {
  let draws = [
    "measure": ["--permutations"], "sectors": ["--permutations"], "levels": ["--permutations"],
    "compare": ["--permutations"], "export": ["--permutations"], "tandems": ["--draws"],
    "report": ["--permutations", "--draws"],
  ]
  guard !Thoroughness.isFull, let verb = words.first else { return words }
  return words + draws[verb, default: []].filter { !words.contains($0) }.flatMap { [$0, "1"] }
}

/// Starts the built tool, for what only a process of its own shows: signals, streams, its environment.
func builtGeflecht(
  _ arguments: [String], files: [String: Content] = [:], input: Content? = nil, environment: [String: String] = [:]
) throws -> Outcome {
  try inTemporaryFolder(files) { folder in
    try run(Tool.binary, arguments, in: folder, input: input, environment: environment)
  }
}

/// Runs a line of shell in which the tool is called `geflecht`.
func shell(_ script: String, files: [String: Content] = [:]) throws -> Outcome {
  let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  let tools = try Tool.binary.deletingLastPathComponent().path
  return try inTemporaryFolder(files) { folder in
    try run(
      URL(filePath: "/bin/sh"), ["-c", script], in: folder, input: nil, environment: ["PATH": "\(tools):\(path)"])
  }
}

/// The program's real dataset, as seen from a run's working folder.
let engagierteStadt = "datasets/engagierte-stadt"

/// Where the package and what it builds are.
enum Tool {
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The built tool: it lies beside the tests, or above them where they are a bundle.
  static var binary: URL {
    get throws {
      let starts = CommandLine.arguments.filter { $0.contains("/") } + [Bundle.main.bundlePath]
      for start in starts {
        var folder = URL(filePath: start).standardizedFileURL
        while folder.path != "/" {
          folder.deleteLastPathComponent()
          let candidate = folder.appending(path: "geflecht")
          if isProgram(candidate.path) { return candidate }
        }
      }
      throw ToolMissing()
    }
  }

  /// Whether a program is on the path.
  static func isInstalled(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains { isProgram("\($0)/\(program)") }
  }

  /// Whether maps can become pictures.
  static let hasGraphviz = isInstalled("dot")

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }
}

private struct ToolMissing: Error, CustomStringConvertible {
  let description = "no built 'geflecht' beside the tests; run swift build"
}

private struct TooSlow: Error, CustomStringConvertible {
  let arguments: [String]
  var description: String { "no end after five minutes: \(arguments.joined(separator: " "))" }
}

// MARK: How

/// Makes a folder with the given files, hands it out, and removes it. Files that begin with `#!` can be run.
private func inTemporaryFolder(_ files: [String: Content], _ body: (URL) throws -> Outcome) throws -> Outcome {
  let manager = FileManager.default
  let folder = manager.temporaryDirectory.appending(path: "geflecht-test-\(UUID().uuidString)")
  try manager.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? manager.removeItem(at: folder) }
  try manager.createSymbolicLink(
    at: folder.appending(path: "datasets"), withDestinationURL: Tool.repository.appending(path: "datasets"))
  for (name, content) in files {
    let file = folder.appending(path: name)
    try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    if content.bytes.starts(with: Array("#!".utf8)) {
      // Another process writes it: a program that a test beside this one starts meanwhile would inherit a file open for
      // writing, and such a file does not run.
      _ = try run(
        URL(filePath: "/bin/sh"), ["-c", #"cat > "$0" && chmod 755 "$0""#, name], in: folder, input: content,
        environment: [:])
    } else {
      try Data(content.bytes).write(to: file)
    }
  }
  return try body(folder)
}

/// All files below a folder but those behind the link to the datasets.
private func everyFile(in folder: URL) throws -> [String: Data] {
  var found: [String: Data] = [:]
  for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name != "datasets" {
    let item = folder.appending(path: name)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: item.path, isDirectory: &isFolder) else { continue }
    if isFolder.boolValue {
      for (path, bytes) in try everyFile(in: item) { found["\(name)/\(path)"] = bytes }
    } else {
      found[name] = try Data(contentsOf: item)
    }
  }
  return found
}

private func run(
  _ program: URL, _ arguments: [String], in folder: URL, input: Content?, environment: [String: String]
) throws -> Outcome {
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, override in override }
  process.standardInput = try standardInput(holding: input)
  let (stdout, stderr) = (Drain(), Drain())
  process.standardOutput = stdout.writer
  process.standardError = stderr.writer

  let group = DispatchGroup()
  group.enter()
  process.terminationHandler = { _ in group.leave() }
  try process.run()
  // Both streams are read at the same time: a program that fills one of them never waits for the other.
  try stdout.start(in: group)
  try stderr.start(in: group)
  guard group.wait(timeout: .now() + 300) == .success else {
    process.terminate()
    throw TooSlow(arguments: arguments)
  }
  let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
  return Outcome(
    stdoutBytes: stdout.bytes, stderrBytes: stderr.bytes, exitCode: signal + process.terminationStatus,
    files: try everyFile(in: folder))
}

/// A handle to read the input from; without any it is empty.
private func standardInput(holding content: Content?) throws -> FileHandle {
  let file = try namelessFile()
  try file.write(contentsOf: Data(content?.bytes ?? []))
  try file.seek(toOffset: 0)
  return file
}

/// A file to write and to read again, which has no name any more.
private func namelessFile() throws -> FileHandle {
  let file = FileManager.default.temporaryDirectory.appending(path: "geflecht-stream-\(UUID().uuidString)")
  try Data().write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return try FileHandle(forUpdating: file)
}

/// All that was written to a file.
private func contents(of file: FileHandle) throws -> Data {
  try file.seek(toOffset: 0)
  return try file.readToEnd() ?? Data()
}

/// Collects what a program writes to one stream until the stream ends.
private final class Drain: Sendable {
  let writer: FileHandle
  private let reader: FileHandle
  private let collected = Mutex(Data())

  var bytes: Data { collected.withLock { $0 } }

  init() {
    let pipe = Pipe()
    reader = pipe.fileHandleForReading
    writer = pipe.fileHandleForWriting
  }

  func start(in group: DispatchGroup) throws {
    // The program has its own copy; ours would keep the stream open for ever.
    try writer.close()
    group.enter()
    Thread {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = read(self.reader.fileDescriptor, &buffer, buffer.count)
        guard count > 0 else { break }
        self.collected.withLock { $0.append(contentsOf: buffer[..<count]) }
      }
      group.leave()
    }.start()
  }
}
