// Ids of objects, counted. Graphviz's own are the addresses of names, and what it draws in their order or calls by them
// would differ from run to run.
//
// A name keeps its id for as long as its graph lives, as with Graphviz's own ids. cgraph's internal table of names
// can't be used in place of this one: closing any subgraph, which most engines do, empties it.

#include "counted_ids.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char **names;   // by id; NULL for objects without a name. Ids begin with 1
    IDTYPE count;   // the greatest id given
    IDTYPE room;    // ids that fit in `names`
    IDTYPE *slots;  // hash table of ids, 0 for a free slot; a power of two of them, at most half full
    size_t slot_count;
} id_table;

static void *open_ids(Agraph_t *graph, Agdisc_t *discipline) {
    (void)graph;
    (void)discipline;
    return calloc(1, sizeof(id_table));
}

static void close_ids(void *state) {
    id_table *table = state;
    if (!table) return;
    for (IDTYPE id = 1; id <= table->count; id++) free(table->names[id]);
    free(table->names);
    free(table->slots);
    free(table);
}

// The slot with this name, or the free one where it belongs. There is always a free one.
static size_t slot_of(const id_table *table, const char *name) {
    uint64_t hash = 14695981039346656037u;
    for (const char *at = name; *at; at++) hash = (hash ^ (unsigned char)*at) * 1099511628211u;
    size_t slot = hash & (table->slot_count - 1);
    while (table->slots[slot] != 0 && strcmp(table->names[table->slots[slot]], name) != 0)
        slot = (slot + 1) & (table->slot_count - 1);
    return slot;
}

// Makes room for one more id and name. False when memory runs out.
static bool make_room(id_table *table) {
    if (table->count + 1 < table->room) return true;
    IDTYPE room = table->room ? table->room * 2 : 64;
    char **names = realloc(table->names, room * sizeof *names);
    if (!names) return false;
    table->names = names;
    IDTYPE *slots = calloc(room * 2, sizeof *slots);
    if (!slots) return false;
    free(table->slots);
    table->slots = slots;
    table->slot_count = room * 2;
    table->room = room;
    for (IDTYPE id = 1; id <= table->count; id++)
        if (names[id]) slots[slot_of(table, names[id])] = id;
    return true;
}

static bool map_id(void *state, int kind, const char *name, IDTYPE *id, bool create) {
    (void)kind;
    id_table *table = state;
    if (!table) return false;
    if (name && table->slot_count > 0) {
        IDTYPE known = table->slots[slot_of(table, name)];
        if (known != 0) {
            *id = known;
            return true;
        }
    }
    if (!create || !make_room(table)) return false;
    char *copy = NULL;
    if (name && !(copy = strdup(name))) return false;
    *id = ++table->count;
    table->names[*id] = copy;
    if (name) table->slots[slot_of(table, name)] = *id;
    return true;
}

// As it was declared before Graphviz 13 or so, and as it is since.
static long map_id_before(void *state, int kind, char *name, IDTYPE *id, int create) {
    return map_id(state, kind, name, id, create != 0);
}
static int map_id_since(void *state, int kind, char *name, IDTYPE *id, bool create) {
    return map_id(state, kind, name, id, create);
}

static void free_id(void *state, int kind, IDTYPE id) {
    (void)state;
    (void)kind;
    (void)id;
}

static char *print_id(void *state, int kind, IDTYPE id) {
    (void)kind;
    id_table *table = state;
    return table && id >= 1 && id <= table->count ? table->names[id] : NULL;
}

static void register_id(void *state, int kind, void *object) {
    (void)state;
    (void)kind;
    (void)object;
}

// Cast by way of a general function, as the members' types differ between versions in `const` and `bool`.
#define SET(member, function) (ids.member = (__typeof__(ids.member))(void (*)(void))(function))

void use_counted_ids(void) {
    // Graphviz 14 has no `alloc` any more. Before, it only says no, which is as good for us: we ask for no id by its number.
    Agiddisc_t ids = AgIdDisc;
    SET(open, open_ids);
    SET(map, _Generic(ids.map,
        long (*)(void *, int, char *, IDTYPE *, int): (void (*)(void))map_id_before,
        default: (void (*)(void))map_id_since));
    SET(free, free_id);
    SET(print, print_id);
    SET(close, close_ids);
    SET(idregister, register_id);
    AgIdDisc = ids;
}
