import Testing

@testable import PlanSources

@Suite struct NumberFormatTests {
    @Test(
        arguments: [
            ("0", 2.5, "3"), ("0.00", 1.005, "1,01"), ("#,##0", 1_234_567, "1.234.567"), ("#,##0.00", 0.5, "0,50"),
            ("0%", 0.155, "16%"), ("0.0%", 0.155, "15,5%"), ("#.##", 0.5, ",5"), ("0.##", 2, "2"), ("00", 3, "03"),
            ("00\\.00\\.00", 10203, "01.02.03"), ("000\"/A\"", 7, "007/A"), ("#,##0,", 1_500_000, "1.500"),
            ("#,##0.00 [$€-410]", 12.5, "12,50 €"), ("0;-0;\"zero\"", 0, "zero"), ("0;(0)", -5, "(5)"),
            ("[>100]\"molti\";0", 101, "molti"), ("[>100]\"molti\";0", 99, "99"), ("[Red]-0", 4, "-4"),
            ("_-* #,##0_-", 12, "12"), ("General", 1.5, "1,5"), ("0.00E+00", 12345, "12345"), ("\"OB\"0", 4, "OB4"),
            ("0", -0.4, "0"), ("0.0", -0.06, "-0,1"), (";;;", 5, ""),
        ] as [(String, Double, String)])
    func numbersAreShown(code: String, value: Double, text: String) {
        #expect(NumberFormat(code).text(of: value, SheetLocale("it"), from1904: false) == text)
    }

    @Test(
        arguments: [
            ("dd/mm/yyyy", 46387.0, "31/12/2026"), ("d mmmm yyyy", 46387, "31 dicembre 2026"),
            ("mmm-yy", 46387, "dic-26"),
            ("dddd", 46387, "giovedì"), ("h:mm", 0.75, "18:00"), ("hh:mm:ss", 0.000011574, "00:00:01"),
            ("h:mm AM/PM", 0.75, "6:00 PM"), ("[h]:mm", 1.5, "36:00"), ("yyyy", 45658, "2025"), ("mm:ss", 0.5, "00:00"),
            ("[$-410]d-mmm-yyyy", 45658, "1-gen-2025"), ("yyyy-mm-dd h:mm", 45658.25, "2025-01-01 6:00"),
            ("dd/mm/yyyy", -1, "-1"), ("dd/mm/yyyy", 1e12, "1E+12"),
        ] as [(String, Double, String)])
    func datesAreShown(code: String, value: Double, text: String) {
        #expect(NumberFormat(code).text(of: value, SheetLocale("it"), from1904: false) == text)
    }

    @Test(
        arguments: [
            (0.1 + 0.2, "0,3"), (1e21, "1E+21"), (123_456_789_012, "1,23457E+11"), (12_345_678_901, "12345678901"),
            (-2.50, "-2,5"),
            (1.0 / 3, "0,333333333"), (1e-12, "1E-12"), (0, "0"), (100, "100"), (99999.99999999999, "100000"),
        ] as [(Double, String)])
    func numbersWithoutFormat(value: Double, text: String) { #expect(SheetLocale("it").general(value) == text) }

    @Test(
        arguments: [
            ("1.2", 1.2, "1,2"), ("1,234.50 €", 1234.5, "1.234,50 €"), ("15.5%", 0.155, "15,5%"),
            ("17,000", 17000, "17.000"),
            ("-0.3", -0.25, "-0,3"),
        ] as [(String, Double, String)])
    func numbersOfOthersAreLocalised(text: String, value: Double, shown: String) {
        #expect(SheetLocale("it").localised(text, value: value) == shown)
        #expect(SheetLocale("it").localised(shown, value: value) == nil)
        #expect(SheetLocale("en").localised(text, value: value) == nil)
        #expect(SheetLocale("it").localised("1.2.3", value: value) == nil)
    }

    /// Each day of the calendar follows the one before.
    @Test func daysFollowEachOther() throws {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var (year, month, day) = (1900, 3, 1)
        for serial in 61...80_000 {
            let date = try #require(SheetDate(serial: Double(serial), from1904: false))
            guard (date.year, date.month, date.day) == (year, month, day) else {
                return #expect(Bool(false), "\(serial): \(date)")
            }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            day += 1
            if day > lengths[month - 1] + (isLeap && month == 2 ? 1 : 0) { (day, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
        }
    }
}
