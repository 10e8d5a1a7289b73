// The server of the benchmarks: one thread, epoll, keep-alive, and as little work as possible, so that it does not dominate the
// figures. It listens on a free port of the loopback interface, prints its address, and ends at the end of its standard input.
//   GET /health      a small JSON object
//   GET /events/N    N server-sent events of 20 to 30 bytes, each in its own chunk and sent separately
//   GET /clock/N     N events, one each millisecond, each with the clock in nanoseconds when it was sent
//   GET /bytes/N     N bytes
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { BLOCK = 256 << 10, CONNECTIONS = 4096, CLOCKS = 16 };

struct connection {
    char request[8192];
    size_t length;
    char head[256];
    const char *first;   // sent before the blocks
    size_t firstLength;
    const char *block;   // sent repeatedly until the response is complete
    size_t offset, left;
    long ticks;          // remaining events of the clock
};

static struct connection *connections[CONNECTIONS];
static int clocks[CLOCKS];
static char zeros[BLOCK], events[BLOCK];
static size_t eventsLength, eventsCount;
static unsigned char chunkLengths[BLOCK];  // the length of the chunk that begins at each offset
static int poller;

static const char health[] =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{\"status\":\"healthy\"}";
static const char streamHead[] = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
static const char streamEnd[] = "0\r\n\r\n";

static void prepareEvents(void) {
    static const char *words[] = {"once upon a time", " there was a robot", " that could count,", " and it did so"};
    while (1) {
        char event[64], chunk[96];
        int size = snprintf(event, sizeof event, "data: %s\n\n", words[eventsCount % 4]);
        int length = snprintf(chunk, sizeof chunk, "%x\r\n%s\r\n", size, event);
        if (eventsLength + length > BLOCK) return;
        memcpy(events + eventsLength, chunk, length);
        chunkLengths[eventsLength] = length;
        eventsLength += length;
        eventsCount++;
    }
}

static void drop(int socket) {
    for (int i = 0; i < CLOCKS; i++)
        if (clocks[i] == socket) clocks[i] = 0;
    free(connections[socket]);
    connections[socket] = NULL;
    close(socket);
}

static void watch(int socket, unsigned events, int operation) {
    struct epoll_event event = {.events = events, .data.fd = socket};
    epoll_ctl(poller, operation, socket, &event);
}

// Writes as much as possible. Returns 0 if there is more to write, 1 if everything was written, -1 if the connection is closed.
static int pump(int socket, struct connection *c) {
    while (c->firstLength > 0 || c->left > 0) {
        int isFirst = c->firstLength > 0;
        const char *from = isFirst ? c->first : c->block + c->offset;
        size_t length = isFirst ? c->firstLength : c->block == events ? chunkLengths[c->offset] : BLOCK - c->offset;
        if (!isFirst && length > c->left) length = c->left;
        ssize_t sent = send(socket, from, length, MSG_NOSIGNAL);
        if (sent < 0) return errno == EAGAIN ? 0 : -1;
        if (!isFirst) {
            c->left -= length;
            c->offset += length;
            if (c->offset == (c->block == events ? eventsLength : BLOCK)) c->offset = 0;
        }
        // First the rest of a partly written block.
        c->first = from + sent;
        c->firstLength = length - sent;
        if (c->firstLength == 0 && c->left == 0 && c->block == events) {
            c->first = streamEnd;
            c->firstLength = sizeof streamEnd - 1;
            c->block = NULL;
        }
    }
    return 1;
}

static void respond(int socket, struct connection *c) {
    long count;
    c->block = NULL;
    c->offset = c->left = 0;
    if (sscanf(c->request, "GET /bytes/%ld", &count) == 1) {
        c->firstLength = snprintf(c->head, sizeof c->head, "HTTP/1.1 200 OK\r\nContent-Length: %ld\r\n\r\n", count);
        c->first = c->head;
        c->block = zeros;
        c->left = count;
    } else if (sscanf(c->request, "GET /events/%ld", &count) == 1) {
        c->first = streamHead;
        c->firstLength = sizeof streamHead - 1;
        c->block = events;
        // Rounded up to whole blocks.
        c->left = (count + eventsCount - 1) / eventsCount * eventsLength;
    } else if (sscanf(c->request, "GET /clock/%ld", &count) == 1) {
        c->first = streamHead;
        c->firstLength = sizeof streamHead - 1;
        c->ticks = count;
        for (int i = 0; i < CLOCKS; i++)
            if (clocks[i] == 0) {
                clocks[i] = socket;
                break;
            }
    } else {
        c->first = health;
        c->firstLength = sizeof health - 1;
    }
}

static void serve(int socket, unsigned happened) {
    struct connection *c = connections[socket];
    if (happened & EPOLLIN) {
        ssize_t got = recv(socket, c->request + c->length, sizeof c->request - 1 - c->length, 0);
        if (got <= 0) {
            if (got == 0 || errno != EAGAIN) drop(socket);
            return;
        }
        c->length += got;
        c->request[c->length] = 0;
        if (c->length < 4 || memcmp(c->request + c->length - 4, "\r\n\r\n", 4) != 0) return;
        c->length = 0;
        respond(socket, c);
    }
    int state = pump(socket, c);
    if (state < 0) return drop(socket);
    if (state == 0) watch(socket, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
    if (state == 1 && happened & EPOLLOUT) watch(socket, EPOLLIN, EPOLL_CTL_MOD);
}

static int tick(void) {
    int running = 0;
    for (int i = 0; i < CLOCKS; i++) {
        if (clocks[i] == 0) continue;
        struct connection *c = connections[clocks[i]];
        struct timespec now;
        clock_gettime(CLOCK_MONOTONIC, &now);
        char event[96], chunk[128];
        int size = snprintf(event, sizeof event, "data: %lld\n\n", now.tv_sec * 1000000000ll + now.tv_nsec);
        int length = snprintf(chunk, sizeof chunk, "%x\r\n%s\r\n%s", size, event, c->ticks == 1 ? streamEnd : "");
        c->ticks--;
        int socket = clocks[i];
        if (c->ticks == 0) clocks[i] = 0;
        if (send(socket, chunk, length, MSG_NOSIGNAL) < 0) drop(socket);
        running = 1;
    }
    return running;
}

int main(void) {
    prepareEvents();
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 512)) return 1;
    getsockname(listener, (struct sockaddr *)&address, &size);
    printf("http://127.0.0.1:%d\n", ntohs(address.sin_port));
    fflush(stdout);
    poller = epoll_create1(EPOLL_CLOEXEC);
    watch(listener, EPOLLIN, EPOLL_CTL_ADD);
    watch(0, EPOLLIN, EPOLL_CTL_ADD);
    struct epoll_event happened[256];
    int running = 0;
    while (1) {
        int count = epoll_wait(poller, happened, 256, running ? 1 : -1);
        for (int i = 0; i < count; i++) {
            int socket = happened[i].data.fd;
            if (socket == 0) return 0;
            if (socket != listener) {
                if (connections[socket]) serve(socket, happened[i].events);
            } else {
                int new = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
                if (new < 0) continue;
                if (new >= CONNECTIONS) {
                    close(new);
                    continue;
                }
                int yes = 1;
                setsockopt(new, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
                connections[new] = calloc(1, sizeof(struct connection));
                watch(new, EPOLLIN, EPOLL_CTL_ADD);
            }
        }
        int any = 0;
        for (int i = 0; i < CLOCKS; i++) any |= clocks[i] != 0;
        running = any;
        if (count == 0) tick();
    }
}
