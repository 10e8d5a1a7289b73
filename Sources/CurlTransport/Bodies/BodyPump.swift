import HTTPTransport

/// A file or a sequence of a request body, and the pipe that passes its bytes to the loop.
struct BodyPump: Sendable {
    private enum Source: Sendable {
        case file(UploadFile)
        case stream(BodyStream)
    }

    /// The pipe that the loop reads.
    let pipe = UploadPipe()

    private let source: Source

    /// Opens a file or takes a sequence; nil for bytes, which need no pump. Throws if the file cannot be read.
    init?(_ piece: BodySource.Piece) throws(TransportError) {
        switch piece {
        case .bytes: return nil
        case .file(let path): source = .file(try UploadFile(path))
        case .stream(let stream): source = .stream(stream)
        }
    }

    /// The length in bytes; nil if it is not known.
    var length: Int64? {
        switch source {
        case .file(let file): file.length
        case .stream(let stream): stream.length
        }
    }

    /// Starts a task of the call that runs the pumps one after the other, each when the loop begins to read its pipe.
    ///
    /// It has the task-local values and the priority of the call. In a sync call it runs on the calling thread.
    static func start(_ pumps: [BodyPump]) -> Task<Void, Never> {
        Task(executorPreference: CallingThreadExecutor.current) {
            for pump in pumps {
                guard await pump.pipe.waitForReader() else { return }
                await pump.run()
            }
        }
    }

    private func run() async {
        do {
            switch source {
            case .file(let file): try await file.pump(into: pipe)
            case .stream(let stream): try await stream.pump(pipe)
            }
            pipe.finish(nil)
        } catch {
            pipe.finish(error)
        }
    }
}
