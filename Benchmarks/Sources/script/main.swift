// A script with one sync call. `run.sh` measures its duration.
import LocalLab

try SyncLocalLabClient.with(CommandLine.arguments[1]) { client in
    print(try client.health().status)
}
