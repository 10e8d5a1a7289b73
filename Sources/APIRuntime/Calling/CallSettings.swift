/// A client's configuration with what is made of it once and not for each call. Calls share it.
final class CallSettings: Sendable {
    let configuration: ClientConfiguration

    /// What it says of single transfers.
    let transfers: Shared<TransferSettings>

    init(_ configuration: ClientConfiguration) {
        self.configuration = configuration
        transfers = Shared(wrappedValue: configuration.transferSettings)
    }
}
