extension FileFailure {
    public var english: String {
        switch self {
        case .cannotRead(let path, let reason): "\(path) can't be read: \(reason)"
        case .cannotWrite(let path, let reason): "\(path) can't be written: \(reason)"
        case .cannotPrint(let reason): "the output can't be written: \(reason)"
        case .tooLarge(let path): "\(path) is too large to be read: more than 1 GB"
        case .device(let path): "\(path) can't be read: it is a device; give a file"
        case .notText(let path, let line):
            "\(path):\(line): the line is not UTF-8 text; convert the file, for instance with iconv"
        case .leadsOutside(let path, let folder):
            "\(path) can't be written: a link leads out of \(folder.map { $0.isEmpty ? "this folder" : $0 } ?? "its folder"); if that is meant, name the file with --output"
        case .isInput(let path, let original, let isSource):
            "\(path == original ? path : "\(path) is the file \(original), which") \(isSource ? "is what the plan is imported from" : "is read by this command"); give --output another path."
        case .argumentIsNotText(let place, let argument):
            "Argument \(place), \"\(argument)\", is no UTF-8 text; rename the file, or type it in a terminal that writes UTF-8."
        case .emptyOutput: "--output is empty; give a path."
        case .formIsAFile(let form): "\(form) is no text for a screen: name a file with --output, or - for a pipe."
        case .outputIsFolder: "--output names a folder; give a file."
        case .noSuchForm(let name, let form, let forms):
            "\(name) can't be written as \(form); the forms are \(forms.joined(separator: ", "))."
        case .wrongEnding(let name, let form, let ending): "\(name) can't be written as \(form); name it .\(ending)."
        case .standardInput: "standard input"
        case .notRegular: "it is no regular file"
        case .twice: "two files would have this name"
        }
    }
}
