import CommandConsole
import Plan
import PlanImport
import PlanWording

extension PlanFolders {
    /// Warns of words that a plan gives as those of its document, and that don't stand there, where the document lies
    /// beside the plan's file, or where there is none the tables.
    ///
    /// - Returns: whether there is anything to warn of.
    static func warnOfMisquotations(in plan: PlanOfObjectives, from file: String) -> Bool {
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        func isThere(_ name: String) -> Bool { Files.status(of: folder + name)?.kind == .regular }
        if let document = plan.documentFile {
            let name = lastName(of: document.name)
            return isThere(name)
                && warnOfChanges(in: plan, from: file, document: folder + name, document.fingerprint)
        }
        guard let name = isThere(documentFile) ? documentFile : isThere(objectivesFile) ? objectivesFile : nil
        else { return false }
        let document = folder + name
        do {
            var missing = plan.quotations
            for name in name == documentFile ? [name] : tableFiles.filter(isThere) where !missing.isEmpty {
                let bytes = try Files.read(folder + name, isSource: true)
                missing = bytes.withUnsafeBytes { QuotationSearch($0).missing(missing) }
            }
            guard !missing.isEmpty else { return false }
            // Only an import knows what markup, and the ends of lines and pages, hide.
            let result = try? PlanSourceFiles.imported(besides: file, of: plan).result
            missing = result?.missing(missing) ?? missing
            return warn(of: missing, in: file, document: document, isRead: result?.plan != nil)
        } catch {
            return warn(.unreadable(plan: file, reason: "\(error)"))
        }
    }

    /// Warns in the same way of a document that is no text: only if its bytes have changed must it be read for that.
    private static func warnOfChanges(
        in plan: PlanOfObjectives, from file: String, document: String, _ fingerprint: String
    ) -> Bool {
        do {
            let bytes = try Files.read(document, isSource: true)
            let own = bytes.withUnsafeBytes { OfficeDocument.fingerprint(of: $0) }
            guard own != fingerprint else { return false }
            let result = try? PlanSourceFiles.imported(besides: file, of: plan).result
            DocumentPlaces.current?.set(plan)
            let missing = result?.missing(plan.quotations) ?? plan.quotations
            return warn(of: missing, in: file, document: document, isRead: result?.plan != nil)
        } catch {
            return warn(.unreadable(plan: file, reason: "\(error)"))
        }
    }

    private static func warn(of missing: [Quotation], in file: String, document: String, isRead: Bool) -> Bool {
        guard let first = missing.first else { return false }
        return warn(
            isRead
                ? .misquotations(plan: file, document: document, count: missing.count, first: first)
                : .unverified(plan: file, document: document, count: missing.count, first: first))
    }

    private static func warn(_ report: CheckReport) -> Bool {
        Console.current.note(said(report) + "\n")
        return true
    }
}
