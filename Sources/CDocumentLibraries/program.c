// For the size of pipes and the limits of processes.
#define _GNU_SOURCE

#include "CDocumentLibraries.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { MOST_ERRORS = 4000, PIECE = 1 << 20, FEW = 1 << 16 };

/// What a program has written: `bytes[start..<end]` has been read of it, and nobody has taken it.
typedef struct piece {
    struct piece *next;
    size_t start, end;
    uint8_t bytes[PIECE];
} piece;

struct program_run {
    pid_t process;
    int output, errors;
    double deadline;
    size_t most_waiting, most_output;
    pthread_t reader;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    /// What has been read of the output, and a piece to be used again; how much nobody has taken, and how much there was.
    piece *first, *last, *spare;
    size_t count, total;
    /// How much somebody waits for, who is woken only when it is there.
    size_t wanted;
    bool is_closed, is_abandoned;
    program_end end;
    char messages[MOST_ERRORS + 1];
    size_t message_count;
};

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static bool write_all(int file, const uint8_t *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(file, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes += written;
        count -= (size_t)written;
    }
    return true;
}

/// A file without a name that holds some bytes, to be read from its beginning; -1 where that can't be.
static int file_of(const void *bytes, size_t count) {
    const char *folder = getenv("TMPDIR");
    char name[4096];
    if (snprintf(name, sizeof name, "%s/pdo-XXXXXX", folder && *folder ? folder : "/tmp") >= (int)sizeof name) return -1;
    int file = mkstemp(name);
    if (file < 0) return -1;
    unlink(name);
    fcntl(file, F_SETFD, FD_CLOEXEC);
    if (write_all(file, bytes, count) && lseek(file, 0, SEEK_SET) == 0) return file;
    close(file);
    return -1;
}

static bool pipe_of(int ends[2]) {
    if (pipe(ends) != 0) return false;
    for (int i = 0; i < 2; i++) fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    return true;
}

/// A place for more output, once somebody has taken enough of what was read; NULL where nobody wants it.
static piece *piece_for_more(program_run *run) {
    pthread_mutex_lock(&run->lock);
    while (run->count >= run->most_waiting && run->count >= run->wanted && !run->is_abandoned)
        pthread_cond_wait(&run->changed, &run->lock);
    piece *free = run->last;
    if (run->is_abandoned) {
        free = NULL;
    } else if (!free || free->end == PIECE) {
        free = run->spare;
        run->spare = NULL;
        if (!free) free = malloc(sizeof *free);
        if (free) {
            free->next = NULL;
            free->start = free->end = 0;
            if (run->last)
                run->last->next = free;
            else
                run->first = free;
            run->last = free;
        } else {
            run->end = PROGRAM_TOO_MUCH;
            run->is_abandoned = true;
        }
    }
    pthread_mutex_unlock(&run->lock);
    return free;
}

/// Tells of bytes that were added to the last piece.
static void note_more(program_run *run, size_t count) {
    pthread_mutex_lock(&run->lock);
    run->last->end += count;
    run->total += count;
    run->count += count;
    if (run->total > run->most_output) {
        run->end = PROGRAM_TOO_MUCH;
        run->is_abandoned = true;
    }
    if (run->is_abandoned || run->count >= run->wanted) pthread_cond_broadcast(&run->changed);
    pthread_mutex_unlock(&run->lock);
}

/// Lets a program write more before it is read: each of its small pieces would cost a change between processes.
static void let_more_gather(void) {
    struct timespec moment = {0, 500000};
    nanosleep(&moment, NULL);
}

/// Reads output and messages until both end, or until the time is over.
static void *read_output(void *context) {
    program_run *run = context;
    struct pollfd files[2] = {{run->output, POLLIN, 0}, {run->errors, POLLIN, 0}};
    while (files[0].fd >= 0 || files[1].fd >= 0) {
        pthread_mutex_lock(&run->lock);
        bool is_abandoned = run->is_abandoned;
        pthread_mutex_unlock(&run->lock);
        if (is_abandoned) break;
        double left = run->deadline - now();
        if (left <= 0) {
            pthread_mutex_lock(&run->lock);
            run->end = PROGRAM_TOO_SLOW;
            pthread_mutex_unlock(&run->lock);
            break;
        }
        if (poll(files, 2, left > 0.2 ? 200 : (int)(left * 1000) + 1) <= 0) continue;
        for (int i = 0; i < 2; i++) {
            if (files[i].fd < 0 || files[i].revents == 0) continue;
            if (i == 0) {
                piece *free = piece_for_more(run);
                if (!free) break;
                ssize_t count = read(files[0].fd, free->bytes + free->end, PIECE - free->end);
                if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
                if (count > 0) note_more(run, (size_t)count);
                if (count <= 0) files[0].fd = -1;
                if (count > 0 && count < FEW) let_more_gather();
                continue;
            }
            char words[512];
            ssize_t count = read(files[1].fd, words, sizeof words);
            if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
            if (count <= 0) {
                files[1].fd = -1;
                continue;
            }
            size_t room = MOST_ERRORS - run->message_count;
            size_t kept = (size_t)count < room ? (size_t)count : room;
            memcpy(run->messages + run->message_count, words, kept);
            run->message_count += kept;
        }
    }
    pthread_mutex_lock(&run->lock);
    if (run->end != PROGRAM_ENDED || run->is_abandoned) kill(run->process, SIGKILL);
    pthread_mutex_unlock(&run->lock);
    int status = 0;
    while (waitpid(run->process, &status, 0) < 0 && errno == EINTR) continue;
    pthread_mutex_lock(&run->lock);
    run->process = 0;
    if (run->end == PROGRAM_ENDED && !(WIFEXITED(status) && WEXITSTATUS(status) == 0)) run->end = PROGRAM_FAILED;
    run->is_closed = true;
    pthread_cond_broadcast(&run->changed);
    pthread_mutex_unlock(&run->lock);
    return NULL;
}

/// Keeps a program from more memory than that, where the system can.
static void limit_memory(pid_t process, size_t bytes) {
#ifdef __linux__
    struct rlimit limit = {bytes, bytes};
    prlimit(process, RLIMIT_AS, &limit, NULL);
#else
    (void)process, (void)bytes;
#endif
}

program_run *program_start(
    const char *const *arguments, const void *input, size_t count, double seconds, size_t most_output,
    size_t most_waiting, size_t most_memory, bool *is_missing
) {
    *is_missing = false;
    program_run *run = calloc(1, sizeof *run);
    int output[2], errors[2];
    if (!run) return NULL;
    int file = file_of(input, count);
    if (file < 0) goto no_file;
    if (!pipe_of(output)) goto no_output;
    if (!pipe_of(errors)) goto no_errors;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, file, 0);
    posix_spawn_file_actions_adddup2(&actions, output[1], 1);
    posix_spawn_file_actions_adddup2(&actions, errors[1], 2);
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    int failure = posix_spawnp(
        &run->process, arguments[0], &actions, &attributes, (char *const *)arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    close(file);
    close(output[1]);
    close(errors[1]);
    if (failure != 0) {
        *is_missing = failure == ENOENT || failure == EACCES || failure == ENOTDIR;
        close(output[0]);
        close(errors[0]);
        free(run);
        return NULL;
    }
    limit_memory(run->process, most_memory);
#ifdef F_SETPIPE_SZ
    fcntl(output[0], F_SETPIPE_SZ, PIECE);
#endif
    run->output = output[0];
    run->errors = errors[0];
    run->deadline = now() + seconds;
    run->most_output = most_output;
    run->most_waiting = most_waiting;
    pthread_mutex_init(&run->lock, NULL);
    pthread_cond_init(&run->changed, NULL);
    if (pthread_create(&run->reader, NULL, read_output, run) == 0) return run;
    kill(run->process, SIGKILL);
    waitpid(run->process, NULL, 0);
    close(output[0]);
    close(errors[0]);
    free(run);
    return NULL;
no_errors:
    close(output[0]);
    close(output[1]);
no_output:
    close(file);
no_file:
    free(run);
    return NULL;
}

size_t program_read(program_run *run, void *buffer, size_t size) {
    size_t taken = 0;
    pthread_mutex_lock(&run->lock);
    while (taken < size) {
        run->wanted = size - taken;
        pthread_cond_broadcast(&run->changed);
        while (run->count < run->wanted && !run->is_closed) pthread_cond_wait(&run->changed, &run->lock);
        run->wanted = 0;
        if (run->count == 0) break;
        while (run->count > 0 && taken < size) {
            piece *own = run->first;
            size_t left = own->end - own->start, count = left < size - taken ? left : size - taken;
            memcpy((uint8_t *)buffer + taken, own->bytes + own->start, count);
            own->start += count;
            run->count -= count;
            taken += count;
            if (own->start < PIECE) continue;
            run->first = own->next;
            if (!run->first) run->last = NULL;
            if (run->spare)
                free(own);
            else
                run->spare = own;
        }
        pthread_cond_broadcast(&run->changed);
    }
    pthread_mutex_unlock(&run->lock);
    return taken;
}

program_end program_finish(program_run *run, char *messages, size_t size) {
    pthread_mutex_lock(&run->lock);
    bool was_closed = run->is_closed;
    run->is_abandoned = true;
    pthread_cond_broadcast(&run->changed);
    pthread_mutex_unlock(&run->lock);
    pthread_join(run->reader, NULL);
    program_end end = was_closed || run->end != PROGRAM_FAILED ? run->end : PROGRAM_ENDED;
    if (size > 0) snprintf(messages, size, "%s", run->messages);
    close(run->output);
    close(run->errors);
    pthread_mutex_destroy(&run->lock);
    pthread_cond_destroy(&run->changed);
    while (run->first) {
        piece *next = run->first->next;
        free(run->first);
        run->first = next;
    }
    free(run->spare);
    free(run);
    return end;
}
