import LocalLab

/// Calls the sync client. No call needs `await`.
func syncGuide(_ server: String) throws {
    let client = try SyncLocalLabClient(server)

    let story = try client.generate("Write a story about a robot")
    print(story.text)

    let haiku = client.streamGenerate("Write a haiku about nature")
    while let token = try haiku.next() {
        print(token, terminator: "")
    }

    let reply = try client.chat([
        .system("You are a helpful assistant."),
        .user("Hello!"),
    ])
    print(reply.choices[0].message.content)

    try client.streamChat([.user("What shall I do today?")]).forEach { token in
        print(token, terminator: "")
    }
    print()

    let batch = try client.batchGenerate(["Name a colour", "Name an animal"])
    print(batch.responses)

    client.close()
}

/// Uses `with`, which closes the client.
func syncScope(_ server: String) throws {
    try SyncLocalLabClient.with(server) { client in
        let models = try client.listModels()
        print(models.models.map(\.id))
        let info = try client.systemInfo()
        print("CPU \(info.cpuUsage) %, memory \(info.memoryUsage) %")
    }
}

/// Makes ten sync calls at the same time.
func syncConcurrently(_ server: String) throws {
    let client = try SyncLocalLabClient(server)
    defer { client.close() }

    let stories = (1...10).map { number in
        client.start { try $0.generate("Write story number \(number)") }
    }
    for story in stories {
        print(try story.wait().text)
    }
}
