#!/bin/sh
# install.sh: puts the real LocalLab server and two tiny models into REAL_SERVER_DIR, once.
#
# Everything stays inside that folder (default: .real-server at the package root, which git ignores): a Python
# environment from PyPI (240 MB to load, 1.2 GB on disk; without CUDA), and models/ with what make_tiny_model.py makes.
# The file `installed` is written last, with a checksum of these scripts: as long as it fits, nothing is done.
#
# Needs python3 with venv (Debian: apt install python3-venv) and a network the first time.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
dir=${REAL_SERVER_DIR:-$here/../../.real-server}
python=${PYTHON:-python3}

# On Linux, torch from PyPI brings gigabytes of CUDA: look for the CPU build, in pip's own places, then at pytorch.org.
install_torch() {
    torch=torch==2.13.0
    [ "$(uname)" = Linux ] || { "$pip" install -q "$torch"; return; }
    "$pip" install -q "$torch+cpu" 2>/dev/null && return
    "$pip" install -q "$torch+cpu" --index-url https://download.pytorch.org/whl/cpu
}

checksum=$(cat "$here/install.sh" "$here/make_tiny_model.py" "$here/requirements.txt" | cksum)
[ "$(cat "$dir/installed" 2>/dev/null)" = "$checksum" ] && exit 0
mkdir -p "$dir"
echo "installing LocalLab 0.11.3 into $dir (240 MB to load, one to two minutes)" >&2
"$python" -m venv "$dir/venv"
pip=$dir/venv/bin/pip
install_torch
"$pip" install -q --no-deps -r "$here/requirements.txt"

for kind in scripted random; do
    "$dir/venv/bin/python" "$here/make_tiny_model.py" "$dir/models/$kind" "$kind" >&2
done

# The server takes a model's id for a folder below its working directory before it asks Hugging Face.
mkdir -p "$dir/run/microsoft" "$dir/run/TinyLlama"
ln -sfn ../../models/scripted "$dir/run/microsoft/phi-2"
ln -sfn ../../models/random "$dir/run/TinyLlama/TinyLlama-1.1B-Chat-v1.0"
echo "$checksum" >"$dir/installed"
