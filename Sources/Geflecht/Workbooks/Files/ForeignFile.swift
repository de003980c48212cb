/// A file that is given for a workbook and is another kind of file.
enum ForeignFile: Equatable {
  /// Workbooks of other programs and times.
  case oldExcel, binaryExcel, openDocument, numbers
  /// A workbook that a password protects.
  case encrypted
  /// Documents of other kinds.
  case text, slides, archive
  /// No archive at all.
  case other

  /// Tells by its first bytes, and those of its directory, what a file is that is no ZIP archive.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return nil }
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
      self = .other
      return
    }
    // A protected workbook lies in the container of old ones, under this name in UTF-16.
    let name = Array("EncryptedPackage".utf8).flatMap { [$0, 0] as [UInt8] }
    var isProtected = false
    var at = 0
    while at + name.count <= bytes.count {
      if bytes[at] == name[0], bytes[at..<(at + name.count)].elementsEqual(name) {
        isProtected = true
        break
      }
      at += 1
    }
    self = isProtected ? .encrypted : .oldExcel
  }

  /// Tells by the names of its entries what an archive is that is no workbook.
  init?(entries: [String]) {
    let names = Set(entries)
    if names.contains("xl/workbook.xml") || names.contains("[Content_Types].xml") && !names.contains("xl/workbook.bin")
    {
      if names.contains("word/document.xml") {
        self = .text
      } else if names.contains("ppt/presentation.xml") {
        self = .slides
      } else {
        return nil
      }
    } else if names.contains("xl/workbook.bin") {
      self = .binaryExcel
    } else if names.contains("content.xml"), names.contains("META-INF/manifest.xml") {
      self = .openDocument
    } else if names.contains("Index.zip") || names.contains(where: { $0.hasPrefix("Index/") }) {
      self = .numbers
    } else {
      self = .archive
    }
  }
}
