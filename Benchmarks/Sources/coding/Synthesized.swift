/// The models of `openapi.yaml`, written by hand with synthesized conformances.
enum Synthesized {
    struct Orders: Codable, Hashable {
        var orders: [Order]
    }

    struct Order: Codable, Hashable {
        var id: Int
        var name: String
        var price: Double
        var paid: Bool
        var tags: [String]
        var customer: Customer
        var note: String?
    }

    struct Customer: Codable, Hashable {
        var name: String
        var email: String
        var phone: String?
    }
}
