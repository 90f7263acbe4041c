import CYAML

/// The next event of a YAML document, from libyaml.
struct YAMLEvent {
    let line: Int
    let kind: Kind
    /// The name by which aliases may refer to the node that begins here.
    var anchor: String?

    enum Kind: Equatable {
        case scalar(String, isPlain: Bool)
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
        case alias(String)
        case documentStart, end
        /// The begin of the stream, or the end of a document.
        case other
    }
}

/// The events of a text, one after the other.
///
/// The parser of libyaml points into itself and into the text, so it lives as long as one call of ``read(_:_:)``.
struct YAMLEvents {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: UnsafeBufferPointer<UInt8>

    /// Lets a function read a text's events.
    static func read<Value>(
        _ text: String, _ body: (YAMLEvents) throws(YAMLSyntaxFault) -> Value
    ) throws(YAMLSyntaxFault) -> Value {
        var text = text
        let result = text.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: yaml_parser_t.self, capacity: 1) { memory in
                Result { () throws(YAMLSyntaxFault) in
                    guard let parser = memory.baseAddress, yaml_parser_initialize(parser) == 1 else {
                        throw YAMLSyntaxFault(line: 1, problem: .noMemory)
                    }
                    defer { yaml_parser_delete(parser) }
                    // Passes over a byte order mark, as Windows editors write it.
                    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
                    return try body(YAMLEvents(parser: parser, bytes: bytes))
                }
            }
        }
        return try result.get()
    }

    func next() throws(YAMLSyntaxFault) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
        defer { yaml_event_delete(&event) }
        let line = Int(event.start_mark.line) + 1
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            var bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)[...]
            // The line feed at the end of a block belongs to its last line.
            let isBlock = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
            if isBlock, bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
            let text = String(decoding: bytes, as: UTF8.self)
            return YAMLEvent(
                line: line, kind: .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
                anchor: Self.name(scalar.anchor))
        case YAML_SEQUENCE_START_EVENT:
            return YAMLEvent(line: line, kind: .sequenceStart, anchor: Self.name(event.data.sequence_start.anchor))
        case YAML_MAPPING_START_EVENT:
            return YAMLEvent(line: line, kind: .mappingStart, anchor: Self.name(event.data.mapping_start.anchor))
        case YAML_ALIAS_EVENT:
            return YAMLEvent(line: line, kind: .alias(Self.name(event.data.alias.anchor) ?? ""))
        case YAML_SEQUENCE_END_EVENT: return YAMLEvent(line: line, kind: .sequenceEnd)
        case YAML_MAPPING_END_EVENT: return YAMLEvent(line: line, kind: .mappingEnd)
        case YAML_DOCUMENT_START_EVENT: return YAMLEvent(line: line, kind: .documentStart)
        // The type is none after the end.
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return YAMLEvent(line: line, kind: .end)
        default: return YAMLEvent(line: line, kind: .other)
        }
    }

    private static func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        anchor.map { String(cString: $0) }
    }

    private func fault() -> YAMLSyntaxFault {
        let lineFeed = UInt8(ascii: "\n")
        let lines = max(1, bytes.count { $0 == lineFeed } + (bytes.last == lineFeed ? 0 : 1))
        // A byte that no text may contain has an offset, all else a mark, which at the end of the text is on the line
        // after it.
        let line =
            parser.pointee.error == YAML_READER_ERROR
            ? bytes.prefix(parser.pointee.problem_offset).count { $0 == lineFeed } + 1
            : min(Int(parser.pointee.problem_mark.line) + 1, lines)
        return YAMLSyntaxFault(
            line: line, problem: .notYAML(words: parser.pointee.problem.map { String(cString: $0) }))
    }
}
