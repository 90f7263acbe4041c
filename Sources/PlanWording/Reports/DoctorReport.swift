/// What `pdo doctor` says, a line for each thing that it looks at.
public enum DoctorReport: Message {
    case fine, missing
    case engines, pictures, fonts, plan, maps
    case library(version: String)
    case font(name: String)
    case noFont
    case planContent(file: String, municipality: String, years: [Int], nodes: Int, edges: Int)
    case definitions(folder: String, names: [String])
    case noDefinitions(folder: String)
}
