/// What the loop's thread does when it has finished all work that it knows of.
enum IdleState {
    /// It continues, because there is new work.
    case busy
    /// It sleeps; the next `submit` wakes it.
    case asleep
    /// It ends, because there is no connection pool; the next `submit` starts a new one.
    case ended
}
