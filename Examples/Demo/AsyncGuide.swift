import LocalLab

// The samples of the README. `ReadmeTests` checks that both are equal.

/// Calls the async client.
func asyncGuide(_ server: String) async throws {
    let client = try LocalLabClient(server)

    let story = try await client.generate("Write a story about a robot")
    print(story.text)

    for try await token in client.streamGenerate("Write a haiku about nature") {
        print(token, terminator: "")
    }

    let reply = try await client.chat([
        .system("You are a helpful assistant."),
        .user("Hello!"),
    ])
    print(reply.choices[0].message.content)

    for try await token in client.streamChat([.user("What shall I do today?")]) {
        print(token, terminator: "")
    }
    print()

    let batch = try await client.batchGenerate(["Name a colour", "Name an animal"])
    print(batch.responses)

    await client.close()
}

/// Uses `with`, which closes the client.
func asyncScope(_ server: String) async throws {
    try await LocalLabClient.with(server) { client in
        let models = try await client.listModels()
        print(models.models.map(\.id))
        let info = try await client.systemInfo()
        print("CPU \(info.cpuUsage) %, memory \(info.memoryUsage) %")
    }
}

/// Changes settings, and reads the response's status together with the value.
func asyncSettings(_ server: String) async throws {
    let client = try LocalLabClient(server)
    let patient = client.configured {
        $0.timeout = .seconds(180)
        $0.headers[.userAgent] = "robot-stories/1.0"
    }
    let (health, response) = try await patient.withResponse { try await $0.health() }
    print(health.status, response.status.code)
    await client.close()
}

/// Catches an error.
func asyncError(_ server: String) async throws {
    try await LocalLabClient.with(server) { client in
        do {
            _ = try await client.generate("Write a story", temperature: 9)
        } catch let error as APIError where error.code == .status {
            print(error)
            print(error.detail ?? "no reason given")
        }
    }
}
