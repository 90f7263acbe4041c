import AtomicFiles
import Plan
import PlanGraph

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file of an index: `.pdo/plan.index` beside the plan's, or where nothing may be written there, in the user's
/// folder for caches.
///
/// It is used where the plan's file, and all that it was compared with when the index was made, have the stamps that
/// they had then; otherwise it is as if there were none.
public struct PlanIndexFile {
    private let plan: String
    /// Where it may be, the best place first.
    private let paths: [String]

    /// - Parameters:
    ///   - plan: the path of the plan's file.
    ///   - caches: the folder for caches; nil where there is none.
    public init(ofPlan plan: String, caches: String?) {
        self.plan = plan
        let folder = Self.folder(of: plan)
        var paths = [folder + ".pdo/" + Self.name(of: plan) + ".index"]
        if let caches, let absolute = Self.absolute(plan) {
            // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv
            let hash = absolute.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
            paths.append(caches + "/pdo/" + String(hash, radix: 16) + ".index")
        }
        self.paths = paths
    }

    /// A plan that has only what a question is about, the whole plan's word for its offices, and the file.
    public typealias Excerpt = (plan: PlanOfObjectives, officeWord: String?, file: FileIdentity)

    /// Returns what a question is about.
    ///
    /// - Parameters:
    ///   - names: what somebody typed to name the nodes that are asked about.
    ///   - reach: how far the question goes.
    /// - Returns: nil where the plan must be read as a whole.
    public func excerpt(about names: [String], _ reach: PlanReach) -> Excerpt? {
        excerpt { (index) -> (part: Set<Int>, found: Void)? in
            var nodes: [Int] = []
            for name in names {
                guard let node = index.node(named: name) else { return nil }
                nodes.append(node)
            }
            return index.part(of: nodes, reach).map { ($0, ()) }
        }?.excerpt
    }

    /// Returns what a search finds in all of the plan, with what its answer tells of.
    ///
    /// - Parameters:
    ///   - kinds: those that are given; all where empty.
    ///   - limit: how many are given at most.
    /// - Returns: nil where the plan must be read as a whole.
    package func excerpt(
        searching query: SearchQuery, kinds: Set<NodeKind>, limit: Int
    ) -> (excerpt: Excerpt, found: IndexedSearch)? {
        excerpt { $0.search(query, kinds: kinds, limit: limit) }
    }

    private func excerpt<Found>(
        _ part: (PlanIndex) -> (part: Set<Int>, found: Found)?
    ) -> (excerpt: Excerpt, found: Found)? {
        guard let file = try? OpenFile(path: plan), let index = index(of: file), let (part, found) = part(index),
            let plan = index.excerpt(part, from: file)
        else { return nil }
        return ((plan, index.officeWord, file.identity), found)
    }

    /// The index of a plan as it is; nil where there is none.
    private func index(of file: OpenFile) -> PlanIndex? {
        paths.lazy.compactMap { (try? OpenFile(path: $0))?.mapped().flatMap(PlanIndex.init) }.first { isOf(file, $0) }
    }

    private func isOf(_ file: OpenFile, _ index: PlanIndex) -> Bool {
        let folder = Self.folder(of: plan)
        return index.stamps.first == file.stamp && index.stamps.count == index.files.count + 1
            && zip(index.files, index.stamps.dropFirst()).allSatisfy { FileStamp(path: folder + $0) == $1 }
    }

    /// Makes the index where there is none yet; where it can't be, nothing happens.
    ///
    /// Of files that have just been changed none is made: they could change once more without a trace.
    ///
    /// - Parameter files: the names of those beside the plan's, or of such as are not there, with which its words agree.
    public func make(besides files: [String]) {
        guard let file = try? OpenFile(path: plan), file.stamp.isOld, index(of: file) == nil else { return }
        let folder = Self.folder(of: plan)
        let beside = files.map { (name: $0, stamp: FileStamp(path: folder + $0)) }
        guard beside.allSatisfy(\.stamp.isOld), let (json, _) = try? FileReader.read(plan),
            let bytes = json.withUnsafeBytes({ PlanIndex.contents(of: $0, stamp: file.stamp, beside: beside) }),
            FileStamp(path: plan) == file.stamp
        else { return }
        for path in paths where write(bytes, to: path) { return }
    }

    /// Whether it could be written.
    private func write(_ bytes: [UInt8], to path: String) -> Bool {
        let files = FileTransaction()
        do {
            // Git is to see nothing of it.
            // A link in a folder that came from somewhere must not lead to a file elsewhere.
            let place = Self.folder(of: path)
            let home = Self.folder(of: String(place.dropLast()))
            try files.write(Array("*\n".utf8), to: place + ".gitignore", makesFolder: true, within: home)
            try files.write(bytes, to: path, within: home)
            try files.commit()
            return true
        } catch {
            return false
        }
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    private static func name(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    }

    private static func absolute(_ path: String) -> String? {
        guard let absolute = realpath(path, nil) else { return nil }
        defer { free(absolute) }
        return String(cString: absolute)
    }
}
