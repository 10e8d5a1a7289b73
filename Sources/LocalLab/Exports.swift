// `import LocalLab` also makes errors, settings, streams and header field names available.
@_exported public import APIRuntime
