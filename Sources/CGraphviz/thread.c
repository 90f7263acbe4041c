// A thread with a stack large enough for Graphviz's recursions, and with the C locale, since Graphviz reads and writes
// numbers in the locale's form.

#define _GNU_SOURCE
#include "CGraphviz.h"

#include <locale.h>
#include <pthread.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

typedef struct {
    void (*body)(void *);
    void *argument;
} task;

static void *run(void *pointer) {
    task *running = pointer;
    locale_t c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    if (c_locale) uselocale(c_locale);
    running->body(running->argument);
    if (c_locale) {
        uselocale(LC_GLOBAL_LOCALE);
        freelocale(c_locale);
    }
    return NULL;
}

bool graphviz_run_on_large_stack(size_t stack_size, void (*body)(void *), void *argument) {
    task running = {body, argument};
    pthread_attr_t attributes;
    pthread_t thread;
    if (pthread_attr_init(&attributes) != 0) return false;
    bool started = pthread_attr_setstacksize(&attributes, stack_size) == 0
        && pthread_create(&thread, &attributes, run, &running) == 0;
    pthread_attr_destroy(&attributes);
    return started && pthread_join(thread, NULL) == 0;
}
