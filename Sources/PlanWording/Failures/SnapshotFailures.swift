import GraphSnapshot

/// Why a snapshot can't be written or read.
public enum SnapshotFailure: Message {
    case neverPrinted
    case sameID(id: String)
    /// A file of a snapshot, or what is to go into one, in what the error says of it.
    case unusable(path: String, SnapshotError)
}

extension SnapshotDamage: Message {}
/// What is counted: "nodes".
extension SnapshotContent: Message {}
