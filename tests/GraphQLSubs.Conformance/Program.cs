using GraphQLSubs.Conformance;

// Deeply nested cases need more stack than a console's main thread may have.
const int stackBytes = 64 * 1024 * 1024;

if (RunOptions.TryParse(args, Console.Error) is not { } options)
{
    return 2;
}

var exitCode = 0;
var thread = new Thread(() => exitCode = Runner.Run(options, Console.Out), stackBytes);
thread.Start();
thread.Join();
return exitCode;
