/// How people who write a language write numbers and dates.
struct SheetLocale {
    let language: String
    let point: String
    let thousands: String
    /// The date that programs offer first, as a number format.
    let shortDate: String
    private let months: [String]
    private let weekdays: [String]

    /// - Parameter language: as in `it`.
    init(_ language: String) {
        self.language = language
        let isEnglish = language == "en"
        (point, thousands) = isEnglish ? (".", ",") : (",", ".")
        shortDate = isEnglish ? "m/d/yyyy" : language == "de" ? "dd.mm.yyyy" : "dd/mm/yyyy"
        let names = Self.names[language] ?? Self.names["en"] ?? ("", "")
        months = names.months.split(separator: " ").map(String.init)
        weekdays = names.weekdays.split(separator: " ").map(String.init)
    }

    private static let names: [String: (months: String, weekdays: String)] = [
        "it": (
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "domenica lunedì martedì mercoledì giovedì venerdì sabato"
        ),
        "en": (
            "January February March April May June July August September October November December",
            "Sunday Monday Tuesday Wednesday Thursday Friday Saturday"
        ),
        "es": (
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "domingo lunes martes miércoles jueves viernes sábado"
        ),
        "fr": (
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "dimanche lundi mardi mercredi jeudi vendredi samedi"
        ),
        "de": (
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
            "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag"
        ),
    ]

    func month(_ number: Int, letters: Int) -> String {
        let name = months[(number - 1) % 12]
        return letters > 4 ? String(name.prefix(1)) : letters > 3 ? name : String(name.prefix(3))
    }

    func weekday(_ number: Int, letters: Int) -> String {
        let name = weekdays[number % 7]
        return letters > 3 ? name : String(name.prefix(3))
    }

    /// A number without a format, as it fits a cell: ten digits at most.
    func general(_ value: Double) -> String {
        var number = DecimalText(value)
        if value.magnitude >= 1e11 || value != 0 && value.magnitude < 1e-9 {
            number.round(toSignificant: 6)
            let exponent = number.point - 1
            number.shift(-exponent)
            let sign = exponent < 0 ? "-" : "+"
            return plain(number) + "E" + sign + NumberForm.padded(2).text(of: exponent.magnitude.asInt)
        }
        number.round(to: max(0, 10 - max(1, number.point)))
        return plain(number)
    }

    private func plain(_ number: DecimalText) -> String {
        let whole = number.whole.map(String.init).joined()
        let fraction = number.fraction.map(String.init).joined()
        return (number.isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole)
            + (fraction.isEmpty ? "" : point + fraction)
    }
}

extension UInt {
    fileprivate var asInt: Int { Int(self) }
}

/// A day and a time, by the number of days since the beginning of a spreadsheet's calendar.
struct SheetDate {
    var (year, month, day, weekday) = (0, 0, 0, 0)
    var (hour, minute, second) = (0, 0, 0)
    /// Since the beginning.
    var totalSeconds: Int

    /// - Returns: nil for days after the year 9999.
    init?(serial: Double, from1904: Bool) {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        totalSeconds = Int((serial * 86_400).rounded())
        let days = totalSeconds / 86_400
        let time = totalSeconds % 86_400
        (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60)
        if !from1904, days == 60 || days == 0 {
            // The calendar begins with a day 0, and has a 29 February 1900, which never was.
            (year, month, day) = days == 0 ? (1900, 1, 0) : (1900, 2, 29)
            weekday = days == 0 ? 6 : 3
            return
        }
        // Days since 1 January 1970.
        let epoch = from1904 ? days - 24_107 : days - (days < 60 ? 25_568 : 25_569)
        weekday = ((epoch + 4) % 7 + 7) % 7
        let shifted = epoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }
}
