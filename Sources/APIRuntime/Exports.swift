// Status codes, header fields and their names are part of this module's own API: `$0.headers[.userAgent] = "…"` works
// with no further import.
@_exported public import HTTPTypes
