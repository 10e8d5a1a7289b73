/// Bodies of streamed responses as LocalLab 0.11.3 sent them, in their chunked framing; one literal is one chunk.
///
/// The headers are left out. The number in a comment is the recording's in the transcripts folder.
enum RecordedStream {
    /// POST /generate, the scripted model: tab, é, bare CR (45, and 46 the same).
    static let generate = bytes(
        "26\r\ndata: Hello there, wide  world! Tab\t\n\n\r\n",
        "22\r\ndata: café 日本語\\nline2\\n\\n\n\n\r\n",
        "31\r\ndata:  \\n literal data: x [DONE] \r cr End.ok\u{FFFD}\n\n\r\n",
        "25\r\ndata: \u{FFFD}\u{FFFD}\u{FFFD} tail last word? ###\n\n\r\n",
        "e\r\ndata: [DONE]\n\n\r\n",
        "0\r\n\r\n"
    )

    /// POST /chat, the scripted model (48).
    static let chat = bytes(
        "1e\r\nHello there, wide  world! Tab\t\r\n",
        "17\r\ncafé 日本語\nline2\n\n\r\n",
        "29\r\n \\n literal data: x [DONE] \r cr End.ok\u{FFFD}\r\n",
        "1d\r\n\u{FFFD}\u{FFFD}\u{FFFD} tail last word? ###\r\n",
        "0\r\n\r\n"
    )

    /// POST /generate for a prompt that makes the model fail (74).
    static let generateFailure = bytes(
        "33\r\ndata: [ERROR] \\nError: index out of range in self\n\n\r\n",
        "e\r\ndata: [DONE]\n\n\r\n",
        "0\r\n\r\n"
    )

    /// POST /chat for a prompt that makes the model fail (76).
    static let chatFailure = bytes(
        "22\r\n\nError: index out of range in self\r\n",
        "0\r\n\r\n"
    )

    /// POST /generate with the model unloaded in the middle, random text (b4).
    static let generateUnloaded = bytes(
        "19\r\ndata: \u{FFFD}\u{6}\u{FFFD}\u{FFFD}etLe en\n\n\r\n",
        "1b\r\ndata: D\u{14}mp\u{FFFD} p chain2pre\n\n\r\n",
        "1a\r\ndata: \u{FFFD}Nate *=\u{1E} fastpt\n\n\r\n",
        "1d\r\ndata: qla\u{FFFD} ationocalLab(\u{C}\n\n\r\n",
        "1c\r\ndata: sspus16 # c emb()\u{FFFD}\n\n\r\n",
        "1a\r\ndata: laom\u{FFFD}K\u{FFFD}ipmp\u{FFFD}\n\n\r\n",
        "1e\r\ndata: us\u{FFFD}co\u{FFFD}\u{FFFD})ad      \n\n\r\n",
        "14\r\ndata: ɻse\u{13}\u{11}linrs1\n\n\r\n",
        "4a\r\ndata: [ERROR] \\nError: 'NoneType' object has no attribute 'eos_token_id'\n\n\r\n",
        "e\r\ndata: [DONE]\n\n\r\n",
        "0\r\n\r\n"
    )

    /// POST /chat with the model unloaded in the middle, random text with NUL (b4).
    static let chatUnloaded = bytes(
        "1a\r\n\u{FFFD} chain fast\u{FFFD}\0 l\u{FFFD}\u{FFFD}\r\n",
        "17\r\n\u{FFFD}\u{FFFD}7 #ate\u{FFFD}range\u{FFFD}\r\n",
        "17\r\nJateeight\u{FFFD}ame\u{F}oken</|\r\n",
        "f\r\n\u{FFFD}9\0\0+ve at\u{FFFD}\r\n",
        "11\r\n\u{FFFD}\u{14} lREPmb</| *L\r\n",
        "14\r\n\u{FFFD}\u{FFFD}c atad\u{FFFD} h\u{FFFD}\r\n",
        "11\r\n\u{FFFD}ra it\"\\\", c\u{8}on\r\n",
        "39\r\n\nError: 'NoneType' object has no attribute 'eos_token_id'\r\n",
        "0\r\n\r\n"
    )

    /// POST /generate with another model loaded in the middle; CR and a combining mark (b5).
    static let generateSwitched = bytes(
        "21\r\ndata: \u{FFFD} stepuserL de\u{FFFD}zer256\n\n\r\n",
        "20\r\ndata: \u{FFFD}ast pq5       step\u{FFFD}\n\n\r\n",
        "1c\r\ndata: \u{FFFD}\u{FFFD}@ tmp</|def\u{FFFD}\n\n\r\n",
        "21\r\ndata: \u{FFFD}\u{FFFD} token\u{FFFD} at\u{FFFD}ten$\n\n\r\n",
        "1d\r\ndata: codeip\u{FFFD}\u{FFFD}code\u{13}\u{FFFD}m\n\n\r\n",
        "17\r\ndata: \u{FFFD}D\u{FFFD}\u{8}onQ2\u{FFFD}\n\n\r\n",
        "1b\r\ndata:  cer T\u{FFFD}7it\u{FFFD} emb\n\n\r\n",
        "22\r\ndata: tokenizersith\u{FFFD}emb\u{FFFD}Vlit\n\n\r\n",
        "20\r\ndata: lamaipate\u{FFFD}iptedV\u{FFFD}\u{FFFD}\n\n\r\n",
        "20\r\ndata: abeosoc       it</|\u{FFFD}mb\n\n\r\n",
        "1f\r\ndata: \u{FFFD}\r\u{FFFD}\u{FFFD}\u{309}A          \n\n\r\n",
        "28\r\ndata: \u{FFFD}t\u{FFFD}                rave    *\n\n\r\n",
        "1b\r\ndata: levocab\u{FFFD}yte<16\\at\n\n\r\n",
        "19\r\ndata: .ok😀 tail last\n\n\r\n",
        "12\r\ndata:  word? ###\n\n\r\n",
        "e\r\ndata: [DONE]\n\n\r\n",
        "0\r\n\r\n"
    )

    private static func bytes(_ chunks: String...) -> [UInt8] {
        chunks.flatMap { Array($0.utf8) }
    }
}
