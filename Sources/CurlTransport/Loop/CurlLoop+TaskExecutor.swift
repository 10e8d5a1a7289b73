extension CurlLoop: TaskExecutor {
    /// Runs a job on the loop's thread (SE-0417).
    package func enqueue(_ job: consuming ExecutorJob) {
        submit(.run(UnownedJob(job)))
    }
}
