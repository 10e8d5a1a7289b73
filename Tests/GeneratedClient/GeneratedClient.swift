// A target must have a file of its own beside what the plugin generates for it.
