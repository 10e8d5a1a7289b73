import Synchronization

// Safety: this is the only file that reads and writes the memory of values through pointers.
//
// - A `ValueSlot` points to memory with the size and the alignment of a value of one type, which is known from the `TypeCoding`
//   or the layout that it is used with: `LayoutMistake` has compared the layout with the model. Reading initializes the slot of
//   every property exactly once or throws, and after a failure exactly the initialized ones are deinitialized.
// - A slot is only used while the function that created it runs.
// - Permanent values are never changed and never freed, so any thread may read them at any time. They describe types, whose
//   number is limited.

/// Memory for one value.
struct ValueSlot {
    private let pointer: UnsafeMutableRawPointer

    fileprivate init(_ pointer: UnsafeMutableRawPointer) {
        self.pointer = pointer
    }

    /// The slot of a stored property.
    @inline(__always)
    func property(at offset: Int) -> ValueSlot { ValueSlot(pointer + offset) }

    /// Stores a value in uninitialized memory.
    @inline(__always)
    func initialize<Value>(to value: consuming Value) {
        pointer.initializeMemory(as: Value.self, to: value)
    }

    /// Deinitializes the value.
    func deinitialize<Value>(as type: Value.Type) {
        pointer.assumingMemoryBound(to: type).deinitialize(count: 1)
    }

    /// Moves the value out of the memory.
    func take<Value>(as type: Value.Type) -> Value {
        pointer.assumingMemoryBound(to: type).move()
    }

    /// The value.
    @inline(__always)
    func value<Value>(as type: Value.Type) -> Value {
        pointer.assumingMemoryBound(to: type).pointee
    }

    /// Creates a value whose memory a function initializes; if it throws, there is no value.
    static func value<Value>(
        _ type: Value.Type,
        _ initialize: (ValueSlot) throws(JSONFailure) -> Void
    ) throws(JSONFailure) -> Value {
        let memory = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        defer { memory.deallocate() }
        try initialize(ValueSlot(UnsafeMutableRawPointer(memory)))
        return memory.move()
    }

    /// Passes the memory of a value to a function that only reads it.
    @inline(__always)
    static func withSlot<Value, Failure: Error>(
        of value: Value,
        _ body: (ValueSlot) throws(Failure) -> Void
    ) throws(Failure) {
        try withUnsafePointer(to: value) { pointer throws(Failure) in
            try body(ValueSlot(UnsafeMutableRawPointer(mutating: pointer)))
        }
    }

    /// Passes the memory of each element of an array to a function that only reads it.
    func forEachElement<Element, Failure: Error>(
        of type: Element.Type,
        _ body: (ValueSlot) throws(Failure) -> Void
    ) throws(Failure) {
        try value(as: [Element].self).withUnsafeBufferPointer { buffer throws(Failure) in
            guard var next = buffer.baseAddress.map(UnsafeRawPointer.init) else { return }
            for _ in 0..<buffer.count {
                try body(ValueSlot(UnsafeMutableRawPointer(mutating: next)))
                next += MemoryLayout<Element>.stride
            }
        }
    }

    /// Whether two arrays have equal elements.
    func elementsAreEqual<Element>(
        _ other: ValueSlot,
        of type: Element.Type,
        _ areEqual: (ValueSlot, ValueSlot) -> Bool
    ) -> Bool {
        let left = pointer.assumingMemoryBound(to: [Element].self)
        let right = other.pointer.assumingMemoryBound(to: [Element].self)
        return left.pointee.withUnsafeBufferPointer { left in
            right.pointee.withUnsafeBufferPointer { right in
                guard left.count == right.count else { return false }
                guard let leftBase = left.baseAddress, let rightBase = right.baseAddress, leftBase != rightBase else {
                    return true
                }
                var first = UnsafeMutableRawPointer(mutating: leftBase)
                var second = UnsafeMutableRawPointer(mutating: rightBase)
                for _ in 0..<left.count {
                    guard areEqual(ValueSlot(first), ValueSlot(second)) else { return false }
                    first += MemoryLayout<Element>.stride
                    second += MemoryLayout<Element>.stride
                }
                return true
            }
        }
    }

    /// Whether two values are equal.
    @inline(__always)
    func isEqual<Value: Equatable>(to other: ValueSlot, as type: Value.Type) -> Bool {
        pointer.assumingMemoryBound(to: type).pointee == other.pointer.assumingMemoryBound(to: type).pointee
    }

    /// Hashes the value.
    @inline(__always)
    func hash<Value: Hashable>(as type: Value.Type, into hasher: inout Hasher) {
        pointer.assumingMemoryBound(to: type).pointee.hash(into: &hasher)
    }

    /// Whether an optional is nil. Otherwise the slot is also one of the wrapped value: an enum with one payload stores it unchanged
    /// at its beginning.
    func isNil<Wrapped>(_ type: Wrapped.Type) -> Bool {
        if case .none = pointer.assumingMemoryBound(to: Wrapped?.self).pointee { true } else { false }
    }
}

/// Values of an array while their number is unknown.
struct ValueList<Value> {
    private var memory: UnsafeMutablePointer<Value>
    private var capacity: Int
    private var count = 0

    init() {
        capacity = max(2, min(8, 256 / max(MemoryLayout<Value>.stride, 1)))
        memory = .allocate(capacity: capacity)
    }

    /// The number of values.
    var index: Int { count }

    /// The slot of the next value.
    mutating func next() -> ValueSlot {
        if count == capacity { grow() }
        return ValueSlot(UnsafeMutableRawPointer(memory + count))
    }

    /// Counts the value in the slot, which was initialized.
    mutating func append() {
        count += 1
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: memory, count: count)
        memory.deallocate()
        memory = larger
        capacity *= 2
    }

    /// Moves the values into an array; the list cannot be used again.
    consuming func array() -> [Value] {
        defer { memory.deallocate() }
        return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            if count > 0 { buffer.baseAddress.unsafelyUnwrapped.moveInitialize(from: memory, count: count) }
            initialized = count
        }
    }

    /// Releases all values; the list cannot be used again.
    consuming func discard() {
        memory.deinitialize(count: count)
        memory.deallocate()
    }
}

/// A value that is never changed and never freed.
struct Permanent<Value>: @unchecked Sendable {
    // Safety: see above.
    fileprivate let pointer: UnsafePointer<Value>

    init(_ value: Value) {
        let memory = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        memory.initialize(to: value)
        pointer = UnsafePointer(memory)
    }

    fileprivate init(_ pointer: UnsafePointer<Value>) {
        self.pointer = pointer
    }

    /// The value.
    @inline(__always)
    var value: Value { pointer.pointee }

    /// Whether both are the same value in memory.
    func isSame(as other: Permanent) -> Bool { pointer == other.pointer }

    /// Frees a value that no other thread has seen.
    func discard() {
        let memory = UnsafeMutablePointer(mutating: pointer)
        memory.deinitialize(count: 1)
        memory.deallocate()
    }
}

/// A list that is never changed and never freed.
struct PermanentList<Value>: @unchecked Sendable {
    // Safety: see above. There are `count` values at the pointer.
    private let pointer: UnsafePointer<Value>
    let count: Int

    init(_ values: [Value]) {
        let memory = UnsafeMutablePointer<Value>.allocate(capacity: max(values.count, 1))
        memory.initialize(from: values, count: values.count)
        pointer = UnsafePointer(memory)
        count = values.count
    }

    /// The values.
    @inline(__always)
    var buffer: UnsafeBufferPointer<Value> { UnsafeBufferPointer(start: pointer, count: count) }

    @inline(__always)
    subscript(index: Int) -> Value {
        precondition(index >= 0 && index < count)
        return pointer[index]
    }

}

/// A permanent value that is created when it is first used, by one thread. Later uses take no lock.
struct PermanentOnce<Value>: @unchecked Sendable {
    private struct Cell: ~Copyable {
        let value = Atomic<UnsafeRawPointer?>(nil)
        let creation = Mutex(())
    }

    // Safety: the pointer in the atomic variable is nil or that of a permanent value, which was initialized before it was
    // stored with release ordering.
    private let cell: UnsafeMutablePointer<Cell>

    init() {
        cell = .allocate(capacity: 1)
        cell.initialize(to: Cell())
    }

    /// Returns the value, which is created if there is none. `create` must not use this value.
    @inline(__always)
    func value(_ create: () -> Value) -> Permanent<Value> { known ?? created(by: create) }

    @inline(__always)
    private var known: Permanent<Value>? {
        cell.pointee.value.load(ordering: .acquiring).map { Permanent($0.assumingMemoryBound(to: Value.self)) }
    }

    @inline(never)
    private func created(by create: () -> Value) -> Permanent<Value> {
        cell.pointee.creation.withLock { _ in
            if let known { return known }
            let created = Permanent(create())
            cell.pointee.value.store(UnsafeRawPointer(created.pointer), ordering: .releasing)
            return created
        }
    }

    /// Frees the storage of a value that was never created and that no other thread has seen.
    func discard() {
        cell.deinitialize(count: 1)
        cell.deallocate()
    }
}

/// Permanent values by type, which any thread reads without a lock.
struct PermanentTable<Value>: @unchecked Sendable {
    private struct Node {
        let type: ObjectIdentifier
        let value: Value
        let next: UnsafeRawPointer?
    }

    private static var size: Int { 1024 }

    // Safety: there are `size` atomic variables. Each is nil or points to a permanent node, whose `next` does as well.
    private let heads: UnsafeMutablePointer<Atomic<UnsafeRawPointer?>>

    init() {
        heads = .allocate(capacity: Self.size)
        for index in 0..<Self.size { (heads + index).initialize(to: Atomic(nil)) }
    }

    private func head(_ type: ObjectIdentifier) -> UnsafeMutablePointer<Atomic<UnsafeRawPointer?>> {
        let bits = UInt(bitPattern: type)
        return heads + Int((bits >> 4 ^ bits >> 14) & UInt(Self.size - 1))
    }

    /// The value of a type; nil if there is none.
    subscript(type: ObjectIdentifier) -> Value? {
        var next = head(type).pointee.load(ordering: .acquiring)
        while let node = next?.assumingMemoryBound(to: Node.self) {
            if node.pointee.type == type { return node.pointee.value }
            next = node.pointee.next
        }
        return nil
    }

    /// Adds a value, and returns it or the one that another thread has added before.
    func insert(_ value: Value, for type: ObjectIdentifier) -> Value {
        let head = head(type)
        while true {
            let first = head.pointee.load(ordering: .acquiring)
            if let known = self[type] { return known }
            let node = Permanent(Node(type: type, value: value, next: first))
            let result = head.pointee.compareExchange(
                expected: first,
                desired: UnsafeRawPointer(node.pointer),
                ordering: .acquiringAndReleasing
            )
            if result.exchanged { return value }
            node.discard()
        }
    }
}
