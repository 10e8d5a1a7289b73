import HTTPTransport

extension Call {
    /// Makes the call, reads the whole body, and returns the response if its status is a success.
    ///
    /// With `configuration.download` the body of a call that returns text or bytes goes into a file, and the response has none.
    func completeResponse() async throws(APIError) -> CompleteResponse {
        var call = self
        let file = expectation.isJSON ? nil : context.configuration.download
        call.isStreamed = file != nil
        let response = try await call.response()
        let isSuccess = response.status.kind == .successful
        if let file, isSuccess {
            try await save(response.pieces, in: file)
            return CompleteResponse(response, body: [], to: request, at: serverURL)
        }
        let body: [UInt8]
        switch response.body {
        case .bytes(let bytes): body = bytes
        case .pieces(let pieces): body = try await bytes(of: pieces)
        }
        guard isSuccess else {
            throw CompleteResponse(response, body: body, to: requestForErrors(), at: serverURL).statusError()
        }
        return CompleteResponse(response, body: body, to: request, at: serverURL)
    }

    private func save(_ pieces: BodyPieces, in file: String) async throws(APIError) {
        do {
            let sink = try FileSink(file)
            while let piece = try await pieces.next() { try sink.write(piece) }
            try sink.finish()
        } catch {
            throw self.error(from: error)
        }
    }

    /// Reads a body that a transport or middleware returned in pieces.
    private func bytes(of pieces: BodyPieces) async throws(APIError) -> [UInt8] {
        do {
            var bytes: [UInt8] = []
            while let piece = try await pieces.next() {
                bytes += piece
                if let limit = context.configuration.bodyLimit, bytes.count > limit {
                    throw APIError(TransportError.tooLarge(limit))
                }
            }
            return bytes
        } catch {
            throw self.error(from: error)
        }
    }
}
