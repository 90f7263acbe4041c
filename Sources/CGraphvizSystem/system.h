// The Graphviz headers of the machine, found by pkg-config (`libgvc`). They are never copied into this repository,
// since their structures differ from version to version.
//
// Swift does not import this module: the target CGraphviz uses it and gives Swift plain functions.

#include <gvc.h>
