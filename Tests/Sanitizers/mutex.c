// Reports the operations of Swift's Mutex to ThreadSanitizer on Linux.
//
// A Mutex (Synchronization) that is free is locked by an atomic exchange in the caller's code, which the sanitizer instruments. If it
// is already locked, libswiftSynchronization waits for it. That library is not instrumented, and the kernel hands the lock over
// (FUTEX_LOCK_PI), so correctly ordered accesses look like races. This library is preloaded, replaces the two functions, and reports
// them to the sanitizer. It does the same for Dispatch's semaphores. It adds no order that the lock does not have, and suppresses
// nothing, so real races are still found: `run.sh` checks this in each run.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

// Weak, because programs without the sanitizer are also started with this library.
extern void __tsan_acquire(void *address) __attribute__((weak));
extern void __tsan_release(void *address) __attribute__((weak));

static void acquire(void *address) {
    if (__tsan_acquire) __tsan_acquire(address);
}

static void release(void *address) {
    if (__tsan_release) __tsan_release(address);
}

SWIFT void mutex_lock(uint32_t thread, SELF mutex) __asm__(LOCK);
SWIFT void mutex_lock(uint32_t thread, SELF mutex) {
    SWIFT void (*lock)(uint32_t, SELF) = (SWIFT void (*)(uint32_t, SELF))dlsym(RTLD_NEXT, LOCK);
    lock(thread, mutex);
    acquire(mutex);
}

SWIFT void mutex_unlock(SELF mutex) __asm__(UNLOCK);
SWIFT void mutex_unlock(SELF mutex) {
    SWIFT void (*unlock)(SELF) = (SWIFT void (*)(SELF))dlsym(RTLD_NEXT, UNLOCK);
    release(mutex);
    unlock(mutex);
}

intptr_t dispatch_semaphore_wait(void *semaphore, uint64_t timeout) {
    intptr_t (*wait)(void *, uint64_t) = (intptr_t (*)(void *, uint64_t))dlsym(RTLD_NEXT, "dispatch_semaphore_wait");
    intptr_t is_late = wait(semaphore, timeout);
    if (!is_late) acquire(semaphore);
    return is_late;
}

intptr_t dispatch_semaphore_signal(void *semaphore) {
    intptr_t (*signal)(void *) = (intptr_t (*)(void *))dlsym(RTLD_NEXT, "dispatch_semaphore_signal");
    release(semaphore);
    return signal(semaphore);
}
