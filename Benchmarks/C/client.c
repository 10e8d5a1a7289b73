// The baseline: libcurl without a wrapper.
//   client easy|multi|many URL COUNT       CPU microseconds of a keep-alive GET
//   client events URL COUNT                CPU microseconds of an event
//   client latency URL COUNT               microseconds from sending to receiving an event, p50 and p99
//   client download URL COUNT BUFFER       MB/s, CPU seconds, and the peak resident memory in MB
//   client once URL 1                      one GET, for measuring the duration of the process
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static size_t received;

static size_t swallow(char *bytes, size_t size, size_t count, void *context) {
    (void)bytes, (void)context;
    received += size * count;
    return size * count;
}

static double cpu(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e6 + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
}

static long long clockNanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000ll + now.tv_nsec;
}

static CURL *easyHandle(const char *url) {
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, url);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, swallow);
    return easy;
}

static void perform(CURL *easy) {
    CURLcode code = curl_easy_perform(easy);
    if (code == CURLE_OK) return;
    fprintf(stderr, "client: %s\n", curl_easy_strerror(code));
    exit(1);
}

static double easyCost(const char *url, long count) {
    CURL *easy = easyHandle(url);
    for (int i = 0; i < 200; i++) perform(easy);
    double start = cpu();
    for (long i = 0; i < count; i++) perform(easy);
    return (cpu() - start) / count;
}

// Runs `width` concurrent transfers; a transfer that ends is started again immediately.
static void performMany(CURLM *multi, CURL **easies, int width, long count) {
    long begun = 0, ended = 0;
    for (; begun < width && begun < count; begun++) curl_multi_add_handle(multi, easies[begun]);
    while (ended < count) {
        int running, left;
        curl_multi_perform(multi, &running);
        CURLMsg *message;
        while ((message = curl_multi_info_read(multi, &left))) {
            CURL *easy = message->easy_handle;
            if (message->data.result != CURLE_OK) exit(1);
            curl_multi_remove_handle(multi, easy);
            ended++;
            if (begun < count) {
                curl_multi_add_handle(multi, easy);
                begun++;
            }
        }
        if (ended < count) curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
}

static double multiCost(const char *url, int width, long count) {
    CURLM *multi = curl_multi_init();
    CURL *easies[64];
    for (int i = 0; i < width; i++) easies[i] = easyHandle(url);
    performMany(multi, easies, width, 200);
    double start = cpu();
    performMany(multi, easies, width, count);
    return (cpu() - start) / count;
}

// Splits chunks into lines; keeps an incomplete line for the next chunk.
static char line[1024];
static size_t lineLength;
static long events;
static long long *delays;

static void endOfLine(void) {
    line[lineLength] = 0;
    if (lineLength >= 5 && memcmp(line, "data:", 5) == 0) {
        if (delays) delays[events] = clockNanoseconds() - atoll(line + 5);
        events++;
    }
    lineLength = 0;
}

static size_t takeEvents(char *bytes, size_t size, size_t count, void *context) {
    (void)context;
    const char *next = bytes, *end = bytes + size * count;
    while (next < end) {
        const char *feed = memchr(next, '\n', end - next);
        size_t length = (feed ? feed : end) - next;
        if (lineLength + length >= sizeof line) return 0;
        memcpy(line + lineLength, next, length);
        lineLength += length;
        if (!feed) break;
        endOfLine();
        next = feed + 1;
    }
    return size * count;
}

static int ascending(const void *left, const void *right) {
    long long a = *(const long long *)left, b = *(const long long *)right;
    return (a > b) - (a < b);
}

static CURL *stream(const char *url, long count, curl_write_callback callback) {
    char whole[512];
    snprintf(whole, sizeof whole, "%s%ld", url, count);
    CURL *easy = easyHandle(whole);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, callback);
    return easy;
}

int main(int argc, char **argv) {
    if (argc < 4) return 64;
    const char *mode = argv[1], *url = argv[2];
    long count = atol(argv[3]);
    curl_global_init(CURL_GLOBAL_ALL);
    if (!strcmp(mode, "easy")) printf("%.3f\n", easyCost(url, count));
    else if (!strcmp(mode, "multi")) printf("%.3f\n", multiCost(url, 1, count));
    else if (!strcmp(mode, "many")) printf("%.3f\n", multiCost(url, 64, count));
    else if (!strcmp(mode, "once")) {
        perform(easyHandle(url));
        printf("%zu\n", received);
    } else if (!strcmp(mode, "events")) {
        CURL *easy = stream(url, count, takeEvents);
        double start = cpu();
        perform(easy);
        printf("%.4f\n", (cpu() - start) / events);
    } else if (!strcmp(mode, "latency")) {
        delays = calloc(count + 1, sizeof *delays);
        perform(stream(url, count, takeEvents));
        qsort(delays, events, sizeof *delays, ascending);
        printf("%.1f %.1f\n", delays[events / 2] / 1e3, delays[events * 99 / 100] / 1e3);
    } else if (!strcmp(mode, "download") && argc > 4) {
        CURL *easy = stream(url, count, swallow);
        curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, atol(argv[4]));
        double start = cpu();
        long long began = clockNanoseconds();
        perform(easy);
        double seconds = (clockNanoseconds() - began) / 1e9;
        struct rusage usage;
        getrusage(RUSAGE_SELF, &usage);
        printf("%.1f %.4f %.1f\n", received / 1e6 / seconds, (cpu() - start) / 1e6, usage.ru_maxrss / 1024.0);
    } else return 64;
    return 0;
}
