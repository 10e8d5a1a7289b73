/// A line of input in a chat: a message or a command.
enum ChatLine: Hashable {
    case empty
    case message(String)
    case help
    case quit
    case clear
    case models
    case load(String)
    case unknownCommand(String)

    /// The text of `/help`.
    static let commands = """
        /load MODEL  load a model
        /models      list the models
        /clear       start a new conversation
        /help        show this help
        /quit        end the chat; Ctrl-D does the same
        //text       send the text "/text"
        Ctrl-C stops a reply.

        """

    /// Parses a line. A command begins with a slash; a line that begins with two slashes is a message that begins with one.
    init(_ line: String) {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        switch (words.first, words.count) {
        case (nil, _): self = .empty
        case ("/help", 1): self = .help
        case ("/quit", 1): self = .quit
        case ("/clear", 1): self = .clear
        case ("/models", 1): self = .models
        case ("/load", 2): self = .load(words[1])
        case (let word?, _) where word.hasPrefix("//"):
            self = .message(String(line.drop(while: \.isWhitespace).dropFirst()))
        case (let word?, _) where word.hasPrefix("/"): self = .unknownCommand(word)
        default: self = .message(line)
        }
    }
}
