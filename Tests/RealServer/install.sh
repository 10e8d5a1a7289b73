#!/bin/sh
# install.sh: installs the LocalLab server and two tiny models into REAL_SERVER_DIR, once.
#
# Nothing is written outside this folder (default: .real-server in the package's folder, which git ignores). It contains a
# Python environment from PyPI (a download of 240 MB, 1.2 GB on disk, without CUDA) and the models of make_tiny_model.py.
# The file `installed` is written last, with a checksum of these scripts. If the checksum matches, nothing is installed.
#
# Needs python3 with venv (Debian: apt install python3-venv) and a network the first time.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
dir=${REAL_SERVER_DIR:-$here/../../.real-server}
python=${PYTHON:-python3}

# On Linux, torch from PyPI includes gigabytes of CUDA, so this looks for the CPU build: in pip's index, then at pytorch.org.
install_torch() {
    torch=torch==2.13.0
    [ "$(uname)" = Linux ] || { "$pip" install -q "$torch"; return; }
    "$pip" install -q "$torch+cpu" 2>/dev/null && return
    "$pip" install -q "$torch+cpu" --index-url https://download.pytorch.org/whl/cpu
}

checksum=$(cat "$here/install.sh" "$here/make_tiny_model.py" "$here/requirements.txt" | cksum)
[ "$(cat "$dir/installed" 2>/dev/null)" = "$checksum" ] && exit 0
mkdir -p "$dir"
echo "installing LocalLab 0.11.3 into $dir (a download of 240 MB, one to two minutes)" >&2
"$python" -m venv "$dir/venv"
pip=$dir/venv/bin/pip
install_torch
"$pip" install -q --no-deps -r "$here/requirements.txt"

for kind in scripted random; do
    "$dir/venv/bin/python" "$here/make_tiny_model.py" "$dir/models/$kind" "$kind" >&2
done

# The server looks for a folder with the model's ID below its working directory before it calls Hugging Face.
mkdir -p "$dir/run/microsoft" "$dir/run/TinyLlama"
ln -sfn ../../models/scripted "$dir/run/microsoft/phi-2"
ln -sfn ../../models/random "$dir/run/TinyLlama/TinyLlama-1.1B-Chat-v1.0"
echo "$checksum" >"$dir/installed"
