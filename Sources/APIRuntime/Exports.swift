// One import is enough: models, transports, status codes, header fields and their names are part of this module's API, so
// `$0.headers[.userAgent] = "…"` works with no further import.
@_exported public import APIModels
@_exported public import CurlTransport
@_exported public import HTTPTransport
@_exported public import HTTPTypes
