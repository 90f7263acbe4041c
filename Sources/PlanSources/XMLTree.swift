import CDocumentLibraries

/// The XML of a part of a document.
///
/// The names of elements and attributes have one prefix for each namespace, whatever the document's own is: `w:p` is a
/// paragraph of Word in the strict form as in the other.
package final class XMLTree {
    fileprivate let tree: UnsafeMutablePointer<xml_tree>
    fileprivate let names: [String]

    /// - Throws: ``SourceError`` for what is no XML, declares a document type, or is too large or too deep.
    package convenience init(_ bytes: [UInt8], part: String?) throws(SourceError) {
        try self.init(
            bytes.withUnsafeBytes {
                xml_tree_read($0.baseAddress, $0.count, SourceLimits.elements, CInt(SourceLimits.depth))
            }, part: part)
    }

    /// Reads HTML.
    ///
    /// - Throws: ``SourceError`` for what is too large or too deep.
    convenience init(html bytes: [UInt8]) throws(SourceError) {
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        try self.init(
            bytes.withUnsafeBytes {
                xml_tree_read_html($0.baseAddress, $0.count, isUTF8, SourceLimits.elements, CInt(SourceLimits.depth))
            }, part: nil)
    }

    private init(_ read: UnsafeMutablePointer<xml_tree>?, part: String?) throws(SourceError) {
        guard let read else { throw SourceError(.tooLarge(limit: SourceLimits.bytes), part: part) }
        tree = read
        names = (0..<read.pointee.name_count).map { read.pointee.names[$0].map { String(cString: $0) } ?? "" }
        switch read.pointee.fault {
        case XML_FAULT_NONE: return
        case XML_FAULT_LIBRARY: throw SourceError(.missingLibrary("libxml2"))
        case XML_FAULT_DECLARATIONS: throw SourceError(.documentType, part: part)
        case XML_FAULT_DEPTH: throw SourceError(.tooDeep(limit: SourceLimits.depth), part: part)
        case XML_FAULT_SIZE: throw SourceError(.tooManyElements(limit: SourceLimits.elements), part: part)
        case XML_FAULT_MEMORY: throw SourceError(.tooLarge(limit: SourceLimits.bytes), part: part)
        default:
            let line = Int(read.pointee.line)
            throw SourceError(.malformed(line: line > 0 ? line : nil), part: part)
        }
    }

    deinit { xml_tree_free(tree) }

    package var root: XMLElement { XMLElement(tree: self, index: 0) }

    fileprivate func text(_ start: UInt32, _ count: UInt32) -> String {
        guard count > 0, let bytes = tree.pointee.bytes else { return "" }
        return String(
            decoding: UnsafeBufferPointer(start: bytes + Int(start), count: Int(count)), as: UTF8.self)
    }
}

/// An element of a tree.
package struct XMLElement {
    /// What an element holds.
    enum Content {
        case element(XMLElement)
        case text(String)
    }

    fileprivate let tree: XMLTree
    fileprivate let index: Int

    /// How many elements and texts the whole tree has.
    var countOfTree: Int { Int(tree.tree.pointee.node_count) }

    /// Its number in the tree, by which it is known again.
    var number: Int { index }

    private var node: xml_node { tree.tree.pointee.nodes[index] }

    /// The line on which its tag ends; 0 where that isn't known.
    package var line: Int { Int(node.line) }

    /// As in `w:p`.
    package var name: String { tree.names[Int(node.name)] }

    /// The value of an attribute, by its name as in `w:val`.
    package subscript(attribute: String) -> String? {
        let node = node
        for place in Int(node.start)..<Int(node.start + node.count) {
            let one = tree.tree.pointee.attributes[place]
            if tree.names[Int(one.name)] == attribute { return tree.text(one.start, one.count) }
        }
        return nil
    }

    /// The whole number that an attribute is.
    func number(_ attribute: String) -> Int? { self[attribute].flatMap { Int($0.filter { !$0.isWhitespace }) } }

    /// The elements and texts within, in their order.
    var content: some Sequence<Content> {
        sequence(state: Int(node.first_child)) { [tree] place -> Content? in
            guard place >= 0 else { return nil }
            let node = tree.tree.pointee.nodes[place]
            defer { place = Int(node.next) }
            return node.name < 0
                ? .text(tree.text(node.start, node.count)) : .element(XMLElement(tree: tree, index: place))
        }
    }

    /// The elements within, in their order.
    package var children: Children { Children(tree: tree, place: Int(node.first_child)) }

    package struct Children: Sequence, IteratorProtocol {
        fileprivate let tree: XMLTree
        fileprivate var place: Int

        package mutating func next() -> XMLElement? {
            while place >= 0 {
                let (here, node) = (place, tree.tree.pointee.nodes[place])
                place = Int(node.next)
                if node.name >= 0 { return XMLElement(tree: tree, index: here) }
            }
            return nil
        }
    }

    func children(_ name: String) -> [XMLElement] {
        var found: [XMLElement] = []
        for child in children where child.name == name { found.append(child) }
        return found
    }

    func first(_ name: String) -> XMLElement? {
        var place = Int(node.first_child)
        while place >= 0 {
            let node = tree.tree.pointee.nodes[place]
            if node.name >= 0, tree.names[Int(node.name)] == name { return XMLElement(tree: tree, index: place) }
            place = Int(node.next)
        }
        return nil
    }

    /// The element at the end of a path of names, each the first of its name.
    func first(_ path: String...) -> XMLElement? {
        var element: XMLElement? = self
        for name in path { element = element?.first(name) }
        return element
    }

    /// The elements of a name within, at any depth, in their order.
    package func descendants(_ name: String) -> [XMLElement] {
        var found: [XMLElement] = []
        var open = Array(children.map { $0 }.reversed())
        while let element = open.popLast() {
            if element.name == name { found.append(element) }
            open += Array(element.children.map { $0 }.reversed())
        }
        return found
    }

    /// All text within, at any depth.
    package var text: String {
        var text = ""
        var open = Array(content.map { $0 }.reversed())
        while let piece = open.popLast() {
            switch piece {
            case .text(let words): text += words
            case .element(let element): open += Array(element.content.map { $0 }.reversed())
            }
        }
        return text
    }
}

extension XMLElement {
    /// Whether a property of Word's is set: `<w:b/>`, or with a value that means yes; nil where it is not there.
    func flag(_ name: String) -> Bool? {
        guard let element = first(name) else { return nil }
        guard let value = element["w:val"] else { return true }
        return !["0", "false", "off", "none"].contains(value)
    }
}
