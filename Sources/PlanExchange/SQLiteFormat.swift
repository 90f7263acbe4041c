import CDocumentLibraries

/// A graph as a database of SQLite, with an index of words; what ``SQLFormat`` writes as text.
///
/// `nodes_fts` is an FTS5 index of `nodes`, by the columns `label` and `words`, without minding case and accents:
/// `SELECT * FROM nodes WHERE rowid IN (SELECT rowid FROM nodes_fts WHERE nodes_fts MATCH 'aria clima')`. Datasette
/// finds it by itself. After a `VACUUM` it wants `INSERT INTO nodes_fts (nodes_fts) VALUES ('rebuild')`.
public enum SQLiteFormat {
    /// Writes the database. The C library of SQLite is loaded for it, and only for it.
    ///
    /// The database is made in memory, so that it takes as much of it as the file will have. The same graph gives the
    /// same bytes with the same version of SQLite. Complexity: linear in the graph, besides its indexes.
    ///
    /// - Throws: ``ExportError``.
    public static func write(_ graph: ExportGraph, to sink: ByteSink) throws {
        guard let database = sqlite_writer_open() else { throw ExportError.missingLibrary("libsqlite3") }
        defer { sqlite_writer_close(database) }
        func run(_ sql: String) throws {
            guard sqlite_writer_run(database, sql) else {
                throw ExportError.database(reason: String(cString: sqlite_writer_message(database)))
            }
        }
        try SQLFormat.statements(of: graph, run)
        try run(
            """
            CREATE VIRTUAL TABLE nodes_fts
            USING fts5 (label, words, content="nodes", tokenize="unicode61 remove_diacritics 2");
            INSERT INTO nodes_fts (nodes_fts) VALUES ('rebuild');
            """)
        var sink = sink
        var count = 0
        guard let bytes = sqlite_writer_bytes(database, &count) else {
            throw ExportError.database(reason: String(cString: sqlite_writer_message(database)))
        }
        defer { sqlite_writer_free(bytes) }
        sink.write(UnsafeRawBufferPointer(start: bytes, count: count))
        try sink.finish()
    }
}

/// Why a graph can't be written in a format.
public enum ExportError: Error, Hashable, Sendable {
    /// A library that the format needs is not on this machine.
    case missingLibrary(String)
    /// SQLite refuses something; the reason is its own.
    case database(reason: String)
    /// The format says what only a plan has, and the graph is no plan's.
    case needsPlan
    /// Two plans of one body would be one partition.
    case samePartition(String, bodies: [String])
}
