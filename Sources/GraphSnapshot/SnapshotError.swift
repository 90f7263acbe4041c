import GraphCore

/// Why a snapshot can't be written or read. It has no words of any language.
public enum SnapshotError: Error, Hashable, Sendable {
    /// The file can't be opened, mapped or written; the reason is the system's.
    case file(reason: String)
    /// What has the path is a folder, a device or the like.
    case notRegular
    case notASnapshot
    /// Of another version than ``Snapshot/version``.
    case version(UInt32)
    /// The file is shorter or longer than its header says.
    case length(Int, expected: UInt64)
    /// The content of a part contradicts itself, or its checksum.
    case damaged(SnapshotDamage)
    case duplicateID(String)
    case unknownNode(NodeIndex)
    /// The weight of an edge that is not a finite number above 0.
    case weight(Double)
    /// More than a snapshot can hold of something.
    case tooMany(SnapshotContent, limit: Int)
}

/// What in a snapshot contradicts itself. Sections have the names of the file's form.
public enum SnapshotDamage: Hashable, Sendable {
    case header
    /// The header doesn't have its checksum.
    case headerChecksum
    /// The entry of a section in the table of sections.
    case entry(section: String)
    case size(section: String)
    case checksum(section: String)
    /// A row that begins or ends elsewhere than within its section.
    case row(section: String)
    /// A number in place of a kind that has no name.
    case kind
    /// A number in place of a relation that has no name.
    case relation
    /// A number in place of a role that has no name.
    case role
    /// A number in place of what a passage is of its node that has no name.
    case field
    /// The weight of an edge that is not a finite number above 0.
    case weight
    /// An edge that leads to a node that is not there.
    case edge
    /// A reference to a node that is not there.
    case node
    /// A text that is not UTF-8.
    case text
    /// A reference that leads out of the file.
    case reference
}

/// Of what a snapshot holds only so much.
public enum SnapshotContent: Hashable, CaseIterable, Sendable {
    case nodes, kinds, edges, relations, roles
    /// What passages are of their nodes.
    case fields
    /// The bytes of all ids, of all names, or of all passages.
    case textBytes
    case wordsOfNames
    /// Edges of a graph that measures are taken of.
    case measuredEdges
}
