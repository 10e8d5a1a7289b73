import LocalLab

// The README's samples: `ReadmeTests` checks that they stand there as they stand here.

/// The async client, call by call.
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

    let answers = try await client.batchGenerate(["Name a colour", "Name an animal"])
    print(answers.responses)

    await client.close()
}

/// The same in a scope that closes the client.
func asyncScope(_ server: String) async throws {
    try await LocalLabClient.with(server) { client in
        let models = try await client.listModels()
        print(models.models.map(\.id))
        let info = try await client.systemInfo()
        print("CPU \(info.cpuUsage) %, memory \(info.memoryUsage) %")
    }
}

/// Settings, and the answer's head beside its value.
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

/// An error, as a user meets it.
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
