// `import LocalLab` is enough: errors, settings, streams and header names come with it.
@_exported public import APIRuntime
