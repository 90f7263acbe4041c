#include "CTemporaryFiles.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct temporary_path {
    _Atomic(bool) is_there;
    bool is_folder;
    temporary_path *older;
    char path[];
};

/// The newest first, so that files are removed before the folders that were made for them. None is ever freed: a
/// handler on another thread may just be reading it, and there is one for each file that is written.
static _Atomic(temporary_path *) newest;

temporary_path *temporary_path_note(const char *path, bool is_folder) {
    size_t size = strlen(path) + 1;
    temporary_path *noted = malloc(sizeof *noted + size);
    if (!noted) return NULL;
    memcpy(noted->path, path, size);
    noted->is_folder = is_folder;
    atomic_init(&noted->is_there, true);
    noted->older = atomic_load(&newest);
    while (!atomic_compare_exchange_weak(&newest, &noted->older, noted)) {}
    return noted;
}

void temporary_path_forget(temporary_path *path) { atomic_store(&path->is_there, false); }

/// Calls only what POSIX allows a handler to call.
static void remove_and_end(int number) {
    for (temporary_path *noted = atomic_load(&newest); noted; noted = noted->older) {
        if (!atomic_load(&noted->is_there)) continue;
        if (noted->is_folder) rmdir(noted->path);
        else unlink(noted->path);
    }
    // It does what it does by default, once this handler, during which it is blocked, has returned.
    raise(number);
}

void remove_temporary_paths_on_signals(void) {
    static const int numbers[] = {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGXCPU, SIGXFSZ};
    struct sigaction action = {.sa_handler = remove_and_end, .sa_flags = SA_RESETHAND};
    sigfillset(&action.sa_mask);
    for (size_t place = 0; place < sizeof numbers / sizeof *numbers; place++) {
        struct sigaction old;
        if (sigaction(numbers[place], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
            sigaction(numbers[place], &action, NULL);
    }
}
