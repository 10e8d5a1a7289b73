/// What a line of a chat asks for.
enum ChatLine: Hashable {
    case nothing
    case message(String)
    case help
    case quit
    case clear
    case models
    case load(String)
    case unknown(String)

    /// What `/help` shows.
    static let commands = """
        /load MODEL  load a model
        /models      list the models
        /clear       forget the conversation
        /help        show this
        /quit        leave, as Ctrl-D does
        //text       say /text
        Ctrl-C stops an answer.

        """

    /// Reads a line: a command begins with a slash, and two slashes are text that begins with one.
    init(_ line: String) {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        switch (words.first, words.count) {
        case (nil, _): self = .nothing
        case ("/help", 1): self = .help
        case ("/quit", 1): self = .quit
        case ("/clear", 1): self = .clear
        case ("/models", 1): self = .models
        case ("/load", 2): self = .load(words[1])
        case (let word?, _) where word.hasPrefix("//"):
            self = .message(String(line.drop(while: \.isWhitespace).dropFirst()))
        case (let word?, _) where word.hasPrefix("/"): self = .unknown(word)
        default: self = .message(line)
        }
    }
}
