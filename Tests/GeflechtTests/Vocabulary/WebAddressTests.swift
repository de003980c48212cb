import Geflecht
import Testing

/// Expected spellings follow RFC 3986: what is neither unreserved nor a delimiter in its place is percent-encoded.
@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://x.de", "https://x.de"),
    ("http://x.de:8080/a/b?c=d&e=f#g", "http://x.de:8080/a/b?c=d&e=f#g"),
    ("HTTPS://X.de/A", "https://X.de/A"),
    ("  https://x.de/  ", "https://x.de/"),
    ("https://[2001:db8::1]/a[1]", "https://[2001:db8::1]/a%5B1%5D"),
    ("https://x.de/%C3%BC%zz%4", "https://x.de/%C3%BC%25zz%254"),
    ("https://x.de/ü", "https://x.de/%C3%BC"),
    ("https://x.de/a#b#c", "https://x.de/a#b%23c"),
    (#"https://x.de/" onmouseover="alert(1)"#, "https://x.de/%22%20onmouseover=%22alert%281%29"),
    (#"https://x.de/"/><script>alert(1)</script>"#, "https://x.de/%22/%3E%3Cscript%3Ealert%281%29%3C/script%3E"),
    ("www.x.de/a b", "https://www.x.de/a%20b"), ("WWW.x.de", "https://WWW.x.de"),
    ("https://x.de/o'neill", "https://x.de/o%27neill"),
    (#"https://x.de/a\Nb`c|d^e{f}"#, "https://x.de/a%5CNb%60c%7Cd%5Ee%7Bf%7D"),
    ("https://x.de/a\tb\nc\u{7F}\u{85}", "https://x.de/a%09b%0Ac%7F%C2%85"),
  ])
  func isSpelledPlainly(cell: String, expected: String) { #expect(WebAddress(cell)?.text == expected) }

  @Test(arguments: [
    "", "x.de", "www.", "javascript:www.x.de", "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)",
    "java\tscript:alert(1)", "java\nscript://x.de/%0Aalert(1)", "data:text/html,<script>", "vbscript:x", "file:///etc",
    "https:", "https://", "https:///x", "http://?x", "https:/x.de", "//x.de", "ht tps://x.de", "\u{1}https://x.de",
    "https://x.de/" + String(repeating: "a", count: 2000),
  ])
  func isNoAddress(cell: String) { #expect(WebAddress(cell) == nil) }

  @Test func everyByteIsPlainOrEncoded() throws {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$&*+,;=%".utf8)
    for scalar in (0...0x2FF).compactMap({ Unicode.Scalar(UInt32($0)) }) {
      let text = try #require(WebAddress("https://x.de/a\(scalar)b")?.text)
      #expect(text.utf8.allSatisfy(plain.contains), "U+\(String(scalar.value, radix: 16))")
      // Encoded once more it stays as it is.
      #expect(WebAddress(text)?.text == text)
    }
  }
}
