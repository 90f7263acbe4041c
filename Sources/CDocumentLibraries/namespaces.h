#ifndef NAMESPACES_H
#define NAMESPACES_H

/// The one prefix by which a namespace is known here; NULL for one that is not known.
const char *namespace_prefix(const char *uri);

#endif
