/// Whether what is read of a page is white on white, so that nobody sees it.
struct HTMLInk {
    private var isWhite = false
    private(set) var isUnseen = false

    /// Goes into an element, which may have a colour of its own or another ground.
    ///
    /// - Parameter outer: the elements in which it stands, from the outside.
    mutating func enter(_ element: XMLElement, in outer: [XMLElement], _ styles: HTMLStyles) {
        let own = element["style"].map { HTMLStyles.look($0) }
        let colour = element.name == "font" ? element["color"].map { HTMLStyles.isWhite($0) } : nil
        let white = own?.isWhite ?? styles.look(of: element, in: outer).isWhite ?? colour
        guard isWhite || white == true else { return }
        isWhite = white ?? isWhite
        isUnseen = isWhite && !styles.mayShade && !Self.isShaded(element, in: outer, styles)
    }

    /// Whether the innermost ground that has a colour is none of paper.
    private static func isShaded(_ element: XMLElement, in outer: [XMLElement], _ styles: HTMLStyles) -> Bool {
        for place in (0...outer.count).reversed() {
            let one = place == outer.count ? element : outer[place]
            if one["background"] != nil { return true }
            if let own = one["style"].flatMap({ HTMLStyles.look($0).isShaded }) { return own }
            if let own = styles.look(of: one, in: Array(outer[..<place])).isShaded { return own }
            if let own = one["bgcolor"] { return !HTMLStyles.isWhite(own) }
        }
        return false
    }
}
