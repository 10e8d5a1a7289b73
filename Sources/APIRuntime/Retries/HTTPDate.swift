import APIModels

/// Reads dates of header fields (RFC 9110 section 5.6.7).
enum HTTPDate {
    /// Returns the seconds since 1970 of a date in the preferred format or one of the two obsolete ones; nil for other texts. `now`
    /// determines the century of a year with two digits.
    static func seconds(_ text: some StringProtocol, now: Int64) -> Int64? {
        let words = text.split(whereSeparator: { " ,-".contains($0) }).map { String($0) }
        // Sun, 06 Nov 1994 08:49:37 GMT · Sunday, 06-Nov-94 08:49:37 GMT · Sun Nov  6 08:49:37 1994
        switch words.count {
        case 6 where words[5] == "GMT":
            return seconds(day: words[1], month: words[2], year: words[3], time: words[4], now)
        case 5: return seconds(day: words[2], month: words[1], year: words[4], time: words[3], now)
        default: return nil
        }
    }

    private static func seconds(day: String, month: String, year: String, time: String, _ now: Int64) -> Int64? {
        guard let day = number(day, in: 1...31), let month = months.firstIndex(of: month),
            let year = number(year, in: 0...9999).map({ $0 < 100 ? fullYear($0, now) : $0 })
        else { return nil }
        let parts = time.split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
        guard parts.count == 3, let hour = number(parts[0], in: 0...23), let minute = number(parts[1], in: 0...59),
            let second = number(parts[2], in: 0...60)
        else { return nil }
        let days = CalendarDays.since1970(year: Int(year), month: month + 1, day: Int(day))
        return Int64(days) * 86_400 + hour * 3600 + minute * 60 + second
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func number(_ text: String, in range: ClosedRange<Int64>) -> Int64? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(text), range.contains(number)
        else { return nil }
        return number
    }

    /// Returns the year of two digits: one that appears to be more than 50 years in the future is in the past century (RFC 9110
    /// section 5.6.7).
    private static func fullYear(_ year: Int64, _ now: Int64) -> Int64 {
        let thisYear = 1970 + now / 31_556_952
        let guess = thisYear - thisYear % 100 + year
        return guess > thisYear + 50 ? guess - 100 : guess
    }
}
