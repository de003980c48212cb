import Geflecht

/// The pictures that Graphviz draws.
package enum PictureFormat: String, Sendable {
  case png, pdf
}
