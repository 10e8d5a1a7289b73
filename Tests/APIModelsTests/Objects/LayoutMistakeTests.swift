import Testing

@_spi(Generated) @testable import APIModels

private struct Pair: ObjectModel {
    var number: Int
    var text: String
    var maxTokens: Int?
    var topP: Int?

    static let layout: ObjectLayout<Self> = .init(
        "number text max_tokens top_p",
        Self.init(number:text:maxTokens:topP:)
    )
}

private struct Node: ObjectModel {
    var name: String
    @OptionalIndirect var next: Node?
    @Indirect var count: Int

    static let layout: ObjectLayout<Self> = .init(
        "name next count",
        Self.init(name:next:count:),
        nulls: "next",
        indirect: "next count"
    )
}

struct LayoutMistakeTests {
    private typealias Types = [any APIValue.Type]

    private func message(
        _ keys: PropertyKeys,
        _ types: Types,
        nulls: PropertyKeys = [],
        indirect: PropertyKeys = [],
        of model: any Any.Type = Pair.self
    ) -> String? {
        LayoutMistake(in: PropertyTable(keys: keys, types: types, nulls: nulls, indirect: indirect), of: model)?.message
    }

    private static let pair: Types = [Int.self, String.self, Int?.self, Int?.self]
    private static let node: Types = [String.self, Node?.self, Int.self]

    @Test func correctLayoutsHaveNone() throws {
        #expect(message("number text max_tokens top_p", Self.pair) == nil)
        #expect(message("name next count", Self.node, nulls: "next", indirect: "next count", of: Node.self) == nil)
        #expect(message("", [], of: Void.self) == nil)
    }

    @Test func aPropertyMayHaveAnotherNameThanItsKey() {
        #expect(message("id text max_tokens top_p", Self.pair) == nil)
        // `number` is the key of another property here, but `text` is not that of `number`.
        #expect(message("id number max_tokens top_p", Self.pair) == nil)
        #expect(message("number text MAX-TOKENS TopP", Self.pair) == nil)
    }

    @Test func findsKeysThatDifferInNumber() {
        #expect(
            message("number text", Self.pair)
                == "the layout of Pair is wrong: it has 2 keys, but the initializer has 4 parameters; list one key for each stored property"
        )
    }

    @Test func findsKeysThatAreListedTwice() {
        #expect(
            message("number text text top_p", Self.pair)
                == "the layout of Pair is wrong: a key is listed twice; list each key once"
        )
    }

    @Test func findsMisspelledNamesInNulls() {
        #expect(
            message("number text max_tokens top_p", Self.pair, nulls: "max_token")
                == "the layout of Pair is wrong: 'max_token' in 'nulls' is not among its keys; correct the spelling"
        )
    }

    @Test func findsMisspelledNamesInIndirect() {
        #expect(
            message("name next count", Self.node, indirect: "nxt count", of: Node.self)
                == "the layout of Node is wrong: 'nxt' in 'indirect' is not among its keys; correct the spelling"
        )
    }

    @Test func findsPropertiesThatTheInitializerDoesNotTake() {
        #expect(
            message("number text", [Int.self, String.self])
                == "the layout of Pair is wrong: the model has 4 stored properties, but the initializer has 2 parameters; the initializer must take all stored properties"
        )
    }

    /// Both orders have the same size.
    @Test func findsAnotherOrderOfDifferentTypes() {
        #expect(
            message("text number max_tokens top_p", [String.self, Int.self, Int?.self, Int?.self])
                == """
                the layout of Pair is wrong: 'number' is of type Int, but the layout has String with the key 'text' there; \
                order the keys and the initializer's parameters like the stored properties, \
                and list the keys of properties with a wrapper in 'indirect'
                """
        )
    }

    @Test func findsPropertiesThatAreMissingInIndirect() {
        #expect(
            message("name next count", Self.node, indirect: "next", of: Node.self)
                == """
                the layout of Node is wrong: '_count' is of type Indirect<Int>, but the layout has Int with the key 'count' there; \
                order the keys and the initializer's parameters like the stored properties, \
                and list the keys of properties with a wrapper in 'indirect'
                """
        )
    }

    @Test func findsPropertiesThatAreNotIndirect() {
        #expect(
            message("number text max_tokens top_p", Self.pair, indirect: "number")?.contains("'number' is of type Int,")
                == true
        )
    }

    @Test func findsAnotherOrderOfEqualTypes() {
        #expect(
            message("number text top_p max_tokens", Self.pair)
                == """
                the layout of Pair is wrong: the key 'top_p' is at the position of the stored property 'maxTokens'; \
                order the keys like the stored properties
                """
        )
    }

    @Test func findsThreeKeysInAnotherOrder() {
        struct Three {
            var first: Int
            var second: Int
            var third: Int
        }
        let types: Types = [Int.self, Int.self, Int.self]
        #expect(message("first second third", types, of: Three.self) == nil)
        #expect(
            message("second third first", types, of: Three.self)?.contains("the key 'second' is at the position")
                == true
        )
        #expect(
            message("third second first", types, of: Three.self)?.contains("the key 'third' is at the position") == true
        )
    }

    /// A class is not a struct and has no fields here, like a struct without reflection metadata.
    @Test func comparesSizesWhereMetadataIsMissing() {
        final class Empty {}
        #expect(
            message("a b", [Int.self, String.self], of: Empty.self)
                == """
                the layout of Empty is wrong: the model has 8 bytes, but the initializer's parameters need 24; \
                the initializer must take all stored properties in the order of their declaration, \
                and the keys of properties with a wrapper must be in 'indirect'
                """
        )
        #expect(message("a", [Int.self], of: Empty.self) == nil)
    }
}

#if compiler(>=6.2)
    /// A wrong layout stops the program when it is first used.
    struct WrongLayoutTests {
        private struct WrongOrder: ObjectModel {
            var number: Int
            var text: String

            init(text: String, number: Int) {
                self.number = number
                self.text = text
            }

            static let layout: ObjectLayout<Self> = .init("text number", Self.init(text:number:))
        }

        private struct SwappedFields: ObjectModel {
            var last: String
            var first: String

            init(first: String, last: String) {
                self.last = last
                self.first = first
            }

            static let layout: ObjectLayout<Self> = .init("first last", Self.init(first:last:))
        }

        private struct MisspelledNull: ObjectModel {
            var name: String?

            static let layout: ObjectLayout<Self> = .init("name", Self.init(name:), nulls: "nmae")
        }

        private struct MisspelledIndirect: ObjectModel {
            @Indirect var name: String

            static let layout: ObjectLayout<Self> = .init("name", Self.init(name:), indirect: "nmae")
        }

        private struct MissingIndirect: ObjectModel {
            @Indirect var number: Int

            static let layout: ObjectLayout<Self> = .init("number", Self.init(number:))
        }

        private static func lastLine(_ result: ExitTest.Result?) -> String {
            let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
            return text.split(separator: "\n").first { $0.contains("the layout of") }.map(String.init) ?? text
        }

        @Test func stopsForAnotherOrderOfDifferentTypes() async {
            let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = try JSON.decode(WrongOrder.self, #"{"text":"a","number":1}"#)
            }
            #expect(Self.lastLine(result).contains("the layout of WrongOrder is wrong: 'number' is of type Int, "))
        }

        @Test func stopsForSwappedFieldsOfOneType() async {
            let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = try JSON.encode(SwappedFields(first: "a", last: "b"))
            }
            #expect(
                Self.lastLine(result).contains(
                    "the key 'first' is at the position of the stored property 'last'; order the keys"
                )
            )
        }

        @Test func stopsForMisspelledNulls() async {
            let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = MisspelledNull() == MisspelledNull()
            }
            #expect(Self.lastLine(result).contains("'nmae' in 'nulls' is not among its keys"))
        }

        @Test func stopsForMisspelledIndirect() async {
            let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = MisspelledIndirect(name: "a").hashValue
            }
            #expect(Self.lastLine(result).contains("'nmae' in 'indirect' is not among its keys"))
        }

        @Test func stopsForMissingIndirect() async {
            let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = try JSON.encode(MissingIndirect(number: 1))
            }
            #expect(Self.lastLine(result).contains("'_number' is of type Indirect<Int>, but the layout has Int"))
        }
    }
#endif
