import GraphCore

/// The form of a snapshot: a graph in a file that is mapped into memory rather than read.
///
/// All numbers are little-endian. The file begins with a header of 40 bytes:
///
/// | offset | bytes | content |
/// | --- | --- | --- |
/// | 0 | 8 | `PDOGRAPH` in ASCII |
/// | 8 | 4 | version of the form: 3 |
/// | 12 | 4 | number of sections: 34 |
/// | 16 | 8 | length of the file |
/// | 24 | 4 | number of nodes *n* |
/// | 28 | 4 | number of edges *m* |
/// | 32 | 4 | CRC-32 of header and table of sections, with these four bytes as 0 |
/// | 36 | 4 | 0, or 1 where edges have no direction |
///
/// Then, for each section in the order of ``SnapshotSection``, 24 bytes: its number (4), the CRC-32 of its content (4),
/// its offset in the file (8) and its length in bytes (8). Then the sections' contents, each at a multiple of 64, with
/// zeros between. CRC-32 is the one of zip and PNG.
///
/// Opening a file verifies the header, the table and their checksum, and of a file of at most a mebibyte the sections'
/// own checksums; of a larger one only ``Snapshot/verifyChecksums()`` does, since it reads the whole file. A reader
/// that has not checked them may get wrong answers from a damaged section, though no number leads it out of the file.
///
/// A list of *k* texts takes two sections: *k* + 1 places of 4 bytes, of which two in a row bound a text, and all texts
/// in UTF-8 one after the other. Edges stand twice: by source and by target, each in rows as in *compressed sparse row*
/// form, and within a row ascending by relation, then by the node at the other end.
enum SnapshotFormat {
    static let signature = Array("PDOGRAPH".utf8)
    static let version: UInt32 = 3
    static let flagsOffset = 36
    static let headerLength = 40
    static let entryLength = 24
    static let alignment = 64
    static let checksumOffset = 32

    static var tableEnd: Int { headerLength + SnapshotSection.allCases.count * entryLength }
}

/// The sections of a snapshot.
enum SnapshotSection: UInt32, CaseIterable {
    /// The kinds of nodes, as a list of at most 256 texts.
    case kindPlaces = 1
    case kindTexts
    /// The relations that edges stand for, likewise.
    case relationPlaces, relationTexts
    /// The ids of the nodes.
    case idPlaces, idTexts
    /// The names of the nodes.
    case namePlaces, nameTexts
    /// The words of all names, folded, each once, ascending by their bytes.
    case wordPlaces, wordTexts
    /// Of each node its kind, one byte.
    case nodeKinds
    /// For each node where its row begins among the targets, and their number: *n* + 1 numbers of 4 bytes.
    case outgoingStarts
    /// The targets (4 bytes each) and the relations (1 byte each) of the edges, by source.
    case outgoingNodes, outgoingRelations
    /// The same by target.
    case incomingStarts, incomingNodes, incomingRelations
    /// All nodes (4 bytes each), ascending by the bytes of their ids.
    case nodesByID
    /// All nodes, ascending by their folded names.
    case nodesByName
    /// For each word where the nodes begin whose name has it, and their number.
    case wordStarts
    /// Those nodes (4 bytes each), ascending for each word.
    case wordNodes
    /// The nodes that relate nothing (4 bytes each), ascending.
    case silentNodes
    /// The roles that edges have, as a list of at most 256 texts; the first, which is empty, is of those without.
    case rolePlaces, roleTexts
    /// The role (1 byte each) and the weight (an IEEE 754 number of 8 bytes each) of each edge, in the order of the
    /// targets; without content where no edge has a role, or all have the weight 1.
    case outgoingRoles, outgoingWeights
    /// The same in the order of the sources.
    case incomingRoles, incomingWeights
    /// What passages are of their nodes, such as `alias`, as a list of at most 256 texts.
    case fieldPlaces, fieldTexts
    /// Of each passage the node (4 bytes each) and the number of what it is of it (1 byte each).
    case passageNodes, passageFields
    /// The passages: texts of nodes beside their names.
    case passagePlaces, passageTexts
}
