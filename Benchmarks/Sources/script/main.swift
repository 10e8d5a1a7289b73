// A sync script as a user writes it: its start-up is what `run.sh` measures.
import LocalLab

try SyncLocalLabClient.with(CommandLine.arguments[1]) { client in
    print(try client.health().status)
}
