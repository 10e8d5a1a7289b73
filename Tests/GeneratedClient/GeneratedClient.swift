// SwiftPM ignores a target without source files of its own.
