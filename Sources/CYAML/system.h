// The header of the machine's libyaml. It is never copied into this repository.

#include <yaml.h>
