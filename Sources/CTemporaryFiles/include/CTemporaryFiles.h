#ifndef CTEMPORARYFILES_H
#define CTEMPORARYFILES_H

#include <stdbool.h>

/// A path that is removed if a signal ends the process.
typedef struct temporary_path temporary_path;

/// Notes the path of a file, or of a folder, which is removed only if it is empty. To be called before it is made, so
/// that no signal comes between. Returns null where there is no memory.
temporary_path *temporary_path_note(const char *path, bool is_folder);

/// Says that the path is to stay, or is no longer there.
void temporary_path_forget(temporary_path *path);

/// From now on, the signals by which terminals, shells and systems end a process remove the paths that are noted before
/// they do so. A signal that is ignored or has a handler keeps it.
void remove_temporary_paths_on_signals(void);

#endif
