/// A value that its copies share until one of them is changed: handing it on costs one count, however much it holds.
@propertyWrapper
package struct Shared<Value: Sendable>: Sendable {
    private final class Storage: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private var storage: Storage

    package init(wrappedValue: Value) {
        storage = Storage(wrappedValue)
    }

    package var wrappedValue: Value {
        get { storage.value }
        set { storage = Storage(newValue) }
    }

    /// The value with what is shared.
    package var projectedValue: Shared {
        get { self }
        set { self = newValue }
    }

    /// Whether both are copies of one that neither changed.
    package func isSame(as other: Shared) -> Bool { storage === other.storage }
}
