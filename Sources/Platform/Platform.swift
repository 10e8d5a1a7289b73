// The C library of the system and Foundation's essentials, under one import: which module has them differs by platform.
//
// Files that need them write `import Platform` in place of a block of `#if canImport`.

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
