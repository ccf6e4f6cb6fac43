using GraphQLSubs.Cli.Commands;

return await ClientCommand.RunAsync(args);
