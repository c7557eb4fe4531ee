exitWith(Roof.run(CommandLine.arguments))
