import APIRuntime
import Foundation

@main
struct Museum {
    static func main() async throws {
        let server = ProcessInfo.processInfo.environment["MUSEUM_URL"] ?? MuseumClient.defaultBaseURL
        try await visit(server)
        try plan(server)
    }

    /// Calls the async client.
    private static func visit(_ server: String) async throws {
        try await MuseumClient.with(server) { client in
            for event in try await client.listSpecialEvents(limit: 3).prefix(3) {
                print("\(event.name): \(event.price) at \(event.location)")
            }
        }
    }

    /// Calls the sync client, which the plugin generates too.
    private static func plan(_ server: String) throws {
        try SyncMuseumClient.with(server) { client in
            let day = try client.getMuseumHours(limit: 1).first
            print("open from \(day?.timeOpen ?? "?") to \(day?.timeClose ?? "?")")
            let ticket = try client.buyMuseumTickets(
                BuyMuseumTickets(ticketDate: CalendarDate(year: 2026, month: 12, day: 1), ticketType: .general)
            )
            print("\(ticket.message): \(ticket.confirmationCode)")
        }
    }
}
