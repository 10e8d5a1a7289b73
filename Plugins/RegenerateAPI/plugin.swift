import PackagePlugin

@main
struct RegenerateAPI: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {}
}
