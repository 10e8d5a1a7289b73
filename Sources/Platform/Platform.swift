// The system's C library and Foundation's essentials under one import, because their modules differ between platforms.
//
// Files that need them write `import Platform` instead of an `#if canImport` block.

#if canImport(Darwin)
    @_exported public import Darwin
#elseif canImport(Glibc)
    @_exported public import Glibc
#elseif canImport(Musl)
    @_exported public import Musl
#endif

#if canImport(FoundationEssentials)
    @_exported public import FoundationEssentials
#else
    @_exported public import Foundation
#endif
