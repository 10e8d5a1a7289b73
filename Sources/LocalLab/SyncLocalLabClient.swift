/// LocalLab for code without `await`: scripts, command-line tools, threads of your own.
///
/// It has the methods of `LocalLabClient` with the same parameters, defaults, values and errors; each blocks the calling
/// thread until its call is done. The calls run on one background thread that all clients share. Many threads may use
/// one client.
///
/// `SyncLocalLabAPI` is generated from the API's description: when the description gains a call, the compiler names the
/// method that is missing here.
public final class SyncLocalLabClient: SyncAPIClient, SyncLocalLabAPI {
    /// The async client with the same connections and settings.
    public let asyncClient: LocalLabClient

    /// Makes a sync face for an async client; both share its connections.
    public init(_ asyncClient: LocalLabClient) {
        self.asyncClient = asyncClient
    }
}
