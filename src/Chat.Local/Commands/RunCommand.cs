using System.CommandLine;
using System.CommandLine.Parsing;
using Chat.Local.Hosting;

namespace Chat.Local.Commands;

/// <summary>The program without a subcommand: runs the chat until it is told to end.</summary>
internal static class RunCommand
{
    public static RootCommand Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "The TCP port on localhost",
            HelpName = "N",
            DefaultValueFactory = _ => 4000,
        };
        var tls = new Option<int?>("--tls")
        {
            Description = $"Listen with TLS too, for https:// and wss://, on a second port ({LocalSettings.DefaultTlsPort} unless you name one)",
            HelpName = "N",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var tlsCertificate = new Option<string?>("--tls-certificate")
        {
            Description = "With --tls: keep the certificate and its private key in this PEM file, and make them if it is missing, so that clients can trust it. Without it: a new one each time",
            HelpName = "FILE",
        };
        var verifySigV4 = new Option<bool>("--verify-sigv4")
        {
            Description = "Refuse calls to the management API that are not signed with this environment's AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN (local and local where there are none)",
        };
        var dynamoDb = new Option<Uri?>("--dynamodb")
        {
            Description = "Keep everything in DynamoDB at this endpoint, e.g. http://localhost:8000, and create the table there. Without it: in memory",
            HelpName = "URL",
            CustomParser = ParseUrl,
        };
        var table = new Option<string>("--table")
        {
            Description = "The DynamoDB table",
            HelpName = "NAME",
            DefaultValueFactory = _ => "graphqlsubs-local",
        };
        var function = new Option<string?>("--function")
        {
            Description = "Run this bootstrap executable, as Lambda would, instead of the function in this process; it needs DynamoDB",
            HelpName = "PATH",
        };
        var concurrency = new Option<int>("--concurrency")
        {
            Description = "How many processes of --function run at once",
            HelpName = "N",
            DefaultValueFactory = _ => 4,
        };
        RequireRange(port, 1, 65_535);
        RequireRange(tls, 1, 65_535);
        RequireRange(concurrency, 1, 100);
        tlsCertificate.Validators.Add(result =>
        {
            if (result.GetResult(tls) is null)
            {
                result.AddError("--tls-certificate needs --tls.");
            }
        });

        var command = new RootCommand("GraphQL subscriptions on one machine: the Chat application behind a local API Gateway.")
        {
            port, tls, tlsCertificate, verifySigV4, dynamoDb, table, function, concurrency, SchemaCommand.Create(),
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var settings = new LocalSettings
            {
                Port = result.GetValue(port),
                TlsPort = result.GetResult(tls) is null ? null : result.GetValue(tls) ?? LocalSettings.DefaultTlsPort,
                TlsCertificate = result.GetValue(tlsCertificate),
                VerifySigV4 = result.GetValue(verifySigV4),
                DynamoDb = result.GetValue(dynamoDb),
                Table = result.GetValue(table)!,
                Function = result.GetValue(function),
                Concurrency = result.GetValue(concurrency),
            };
            return await LocalProgram.RunAsync(settings, cancellationToken);
        });
        return command;
    }

    private static Uri? ParseUrl(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;

        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
        {
            return url;
        }

        argument.AddError($"'{text}' is no http or https URL.");
        return null;
    }

    private static void RequireRange(Option option, int min, int max) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && (value < min || value > max))
        {
            result.AddError($"{option.Name} must be {min} to {max}.");
        }
    });
}
