/// The one stylesheet of all pages: calm, dense at the desk, roomy for citizens, printable.
///
/// Kept in the program, so that a page and its look are of one version and a node needs no folder
/// of assets.
package enum Stylesheet {
    package static let text = base + "\n" + parts + "\n"
}
