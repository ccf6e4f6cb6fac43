using System.CommandLine;
using Chat.Local.Commands;

// Signals are the run command's own business: it closes sockets before it ends.
return await RunCommand.Create().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
