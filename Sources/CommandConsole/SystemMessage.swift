import PlanWording

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the system says of an error number, in the language of messages where it is one that people meet.
package func systemMessage(_ number: Int32) -> String {
    said(SystemFailure.said(words: String(cString: strerror(number)), reasons[number]))
}

/// The same of an error of which only the system's words are known.
package func systemMessage(words: String) -> String {
    let reason = reasons.first { String(cString: strerror($0.key)) == words }?.value
    return said(SystemFailure.said(words: words, reason))
}

private let reasons: [Int32: SystemFailure.Reason] = [
    ENOENT: .noSuchFile, EACCES: .notPermitted, EPERM: .notPermitted, EISDIR: .isFolder, ENOTDIR: .notAFolder,
    ENOSPC: .noSpace, EDQUOT: .noSpace, EROFS: .readOnly, ENAMETOOLONG: .nameTooLong, EEXIST: .exists, EFBIG: .tooLarge,
    EIO: .fault,
]
