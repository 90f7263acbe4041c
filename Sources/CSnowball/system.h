// The header of the machine's libstemmer (Snowball). It is never copied into this repository.

#include <libstemmer.h>
