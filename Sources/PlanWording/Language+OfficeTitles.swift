import TextTools

extension Language {
    /// A title in which `{direzione}`, `{direzioni}` and `{le direzioni}`, also with a capital, are what the plan calls
    /// its offices.
    package func withOfficeWords(_ title: String) -> String {
        guard self == .italian, title.holds("{") else { return title }
        let noun = Italian.officeNoun
        let forms = [
            "direzione": noun.singular, "direzioni": noun.plural, "le direzioni": noun.plural(with: .nothing),
        ]
        return forms.sorted { $0.key < $1.key }.reduce(title) { title, form in
            title.replacing("{\(form.key)}", with: form.value)
                .replacing("{\(form.key.capitalizedFirst)}", with: form.value.capitalizedFirst)
        }
    }
}
