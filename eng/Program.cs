using Observability.Analyzers.Eng;

return CommandLine.Run(args, Directory.GetCurrentDirectory(), Console.Out, Console.Error);
