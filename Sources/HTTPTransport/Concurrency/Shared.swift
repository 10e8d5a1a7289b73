/// A value in shared storage: copying it costs one reference count, whatever the size of the value.
///
/// Setting the value gives the copy storage of its own.
@propertyWrapper
package struct Shared<Value: Sendable>: Sendable {
    private final class Storage: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private var storage: Storage

    /// Creates storage for a value.
    package init(wrappedValue: Value) {
        storage = Storage(wrappedValue)
    }

    /// The value.
    package var wrappedValue: Value {
        get { storage.value }
        set { storage = Storage(newValue) }
    }

    /// The value together with its storage.
    package var projectedValue: Shared {
        get { self }
        set { self = newValue }
    }

    /// Whether both use the same storage: they are copies, and neither was set since.
    package func isSame(as other: Shared) -> Bool { storage === other.storage }
}
