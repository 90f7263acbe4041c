/// What the value of an argument or option is called in help: the word between `<` and `>`.
public enum ValueName: Message, CaseIterable {
    case node, kind, year, file, folder, path, output, format, limit, map, depth, form, url, way, minWeight, sort, from,
        to, maxLength, count, text, section, weight, measure, grouping, old, new, by, status, severity, plan, shell,
        subcommand, lang, relation, basis, what, columns, name, page, engine
}
