// The yardstick: keep-alive GETs with libcurl's easy interface and nothing around it.
// cc -O2 raw.c -lcurl -o raw && ./raw URL COUNT
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

static size_t swallow(char *bytes, size_t size, size_t count, void *context) {
    (void)bytes;
    *(size_t *)context += size * count;
    return size * count;
}

static double cpu_microseconds(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e6 + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
}

int main(int argc, char **argv) {
    if (argc != 3) return 64;
    long count = atol(argv[2]);
    size_t total = 0;
    curl_global_init(CURL_GLOBAL_ALL);
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, argv[1]);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, swallow);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &total);
    for (int i = 0; i < 200; i++) curl_easy_perform(easy);
    double start = cpu_microseconds();
    for (long i = 0; i < count; i++)
        if (curl_easy_perform(easy) != CURLE_OK) return 1;
    printf("%.2f\n", (cpu_microseconds() - start) / count);
    return 0;
}
