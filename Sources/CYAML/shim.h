// The one C header of libyaml (https://pyyaml.org/wiki/LibYAML).
#include <yaml.h>
